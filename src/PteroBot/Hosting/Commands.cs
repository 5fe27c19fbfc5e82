using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PteroBot.Storage;

namespace PteroBot.Hosting;

/// <summary>What the executable does besides being the bot.</summary>
internal static class Commands
{
    /// <summary><c>pterobot health</c>: 0 while the health file is fresh.</summary>
    public static int Health(IConfiguration configuration, TextWriter output, TextWriter errors)
    {
        var options = new HealthOptions();
        configuration.GetSection(HealthOptions.Section).Bind(options);
        if (options.File is not { Length: > 0 } path)
        {
            errors.WriteLine("Health:File is missing; there is no file to look at.");
            return ExitStatus.Configuration;
        }
        var fresh = new HealthFile(path, TimeProvider.System).IsFresh(options.MaxAge);
        output.WriteLine(fresh ? "connected" : "not connected");
        return fresh ? ExitStatus.Stopped : ExitStatus.Failure;
    }

    /// <summary><c>pterobot keys rotate</c>: seals every secret again under a new key. The bot may run meanwhile.</summary>
    public static async Task<int> RotateKeysAsync(IConfiguration configuration, TextWriter output, CancellationToken cancellationToken)
    {
        await using var services = new ServiceCollection().AddLogging().AddBotStorage(configuration).BuildServiceProvider();
        var result = await services.GetRequiredService<IKeyRotation>().RotateAsync(null, cancellationToken);
        output.WriteLine($"Sealed again: {result.Resealed}. Keys in the ring: {result.RingKeys}.{(result.NewMasterKey ? " The new master key is in use." : "")}");
        if (result.Unreadable > 0)
            output.WriteLine($"Not readable, and left as they are: {result.Unreadable}. The people concerned have to link again.");
        return ExitStatus.Stopped;
    }
}
