using System.Diagnostics;
using Xunit;

namespace PteroBot.TestKit;

/// <summary>What a test wants of the machine. Where it is missing the test shows as skipped, with the reason.</summary>
public static class Needs
{
    /// <summary>The folder of recorded responses and API descriptions beside the repository (or <c>PTEROBOT_SHARED</c>).</summary>
    public static string Shared(params string[] path)
    {
        var folder = SharedFolder();
        Assert.SkipWhen(folder is null, "The shared folder with recorded responses is not beside the repository.");
        var full = Path.Combine([folder!, .. path]);
        Assert.SkipUnless(Path.Exists(full), $"{Path.Combine(path)} is not in the shared folder.");
        return full;
    }

    /// <summary>The full path of a program on <c>PATH</c>, the first of the names that is there.</summary>
    public static string Program(params string[] names)
    {
        var found = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => names, (folder, name) => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
        Assert.SkipWhen(found is null, $"{string.Join(" or ", names)} is not installed.");
        return found!;
    }

    /// <summary>The value of an environment variable, such as a connection string that CI sets.</summary>
    public static string Variable(string name)
    {
        var value = Environment.GetEnvironmentVariable(name);
        Assert.SkipWhen(string.IsNullOrEmpty(value), $"The environment variable {name} is not set.");
        return value!;
    }

    /// <summary>The top folder of the repository.</summary>
    public static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PteroBot.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new UnreachableException("The tests run outside the repository.");
    }

    private static string? SharedFolder()
    {
        var named = Environment.GetEnvironmentVariable("PTEROBOT_SHARED");
        if (!string.IsNullOrEmpty(named))
            return Directory.Exists(named) ? named : null;
        var beside = Path.GetFullPath(Path.Combine(Repository(), "..", "shared"));
        return Directory.Exists(beside) ? beside : null;
    }
}
