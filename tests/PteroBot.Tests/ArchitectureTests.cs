using System.Text.RegularExpressions;
using System.Xml.Linq;
using PteroBot.TestKit;

namespace PteroBot.Tests;

/// <summary>Holds the arrows between projects and folders, and a few habits, by reading the sources.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly string Root = Needs.Repository();

    [Theory]
    [InlineData("PteroBot", "Discord.Net", "PteroBot.Panel", "PteroBot.Storage")]
    [InlineData("PteroBot.Panel", "Refit")]
    [InlineData("PteroBot.Storage")]
    [InlineData("PteroBot.Sandbox")]
    [InlineData("StandIns/Discord.Net")]
    [InlineData("StandIns/Refit")]
    public void A_project_refers_to_these_and_no_others(string project, params string[] to) => Assert.Equal(to, References(project));

    [Fact]
    public void The_top_level_holds_what_a_newcomer_needs_and_nothing_else()
    {
        string[] expected = ["Dockerfile", "PteroBot.sln", "README.md", "appsettings.example.json", "docker", "src", "tests"];
        string[] ownUse = ["appsettings.json", "artifacts", "data", "keys", "app", "TestResults"];

        var found = new DirectoryInfo(Needs.Repository()).EnumerateFileSystemInfos().Select(entry => entry.Name).Where(name => name[0] != '.');

        Assert.Equal(expected, found.Except(ownUse).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_project_under_src_has_its_arrows_checked()
    {
        var projects = Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.csproj", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension);

        Assert.Equal(["Discord.Net", "PteroBot", "PteroBot.Panel", "PteroBot.Sandbox", "PteroBot.Storage", "Refit"], projects.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_panel_library_knows_nothing_of_discord_or_storage() => AssertNothing("src/PteroBot.Panel", UsesDiscordOrStorage());

    [Fact]
    public void The_store_knows_nothing_of_discord_or_panels() => AssertNothing("src/PteroBot.Storage", UsesDiscordOrPanel());

    [Fact]
    public void The_sandbox_knows_nothing_of_the_bot() => AssertNothing("src/PteroBot.Sandbox", UsesBotCode());

    [Fact]
    public void The_stand_ins_know_nothing_of_us() => AssertNothing("src/StandIns", UsesUs());

    /// <summary>
    /// What two features need lies in a shared folder (Access, Audit, Channels, Interactions, Live, Rendering, Rooms). The list, the card, the board and the power
    /// buttons of a server are one family: list and board open the card, card and board bear the buttons, a button changes the card.
    /// What was done with an account is a part of /account and of /activity. Alerts stand where boards do: the same keepers, servers and pace. Stopping an empty
    /// server is power by counted players.
    /// </summary>
    [Fact]
    public void Features_do_not_refer_to_each_other()
    {
        string[][] families =
            [["Boards", "Power", "Servers", "Status"], ["Account", "Activity"], ["Alerts", "Boards"], ["AutoStop", "Players", "Power", "Status"]];

        var wrong = Sources("src/PteroBot/Features")
            .SelectMany(file => UsesFeature().Matches(file.Text).Select(match => (file.Path, Feature: match.Groups[1].Value)))
            .Select(use => (From: use.Path.Split('/')[3], To: use.Feature))
            .Where(use => use.From != use.To && !families.Any(family => family.Contains(use.From) && family.Contains(use.To)));

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("Access")]
    [InlineData("Audit")]
    [InlineData("Channels")]
    [InlineData("Interactions")]
    [InlineData("Live")]
    [InlineData("Rendering")]
    [InlineData("Rooms")]
    public void Shared_folders_do_not_refer_to_features(string folder) => AssertNothing($"src/PteroBot/{folder}", UsesFeature());

    [Fact]
    public void Only_hosting_and_the_composition_know_the_clients_of_discord() =>
        Assert.Empty(Sources("src/PteroBot").Where(file => UsesSocket().IsMatch(file.Text) && !file.Path.StartsWith("src/PteroBot/Hosting/", StringComparison.Ordinal)).Select(file => file.Path));

    [Fact]
    public void Modules_touch_neither_http_nor_the_store() =>
        Assert.Empty(Sources("src/PteroBot/Features").Where(file => file.Path.EndsWith("Module.cs", StringComparison.Ordinal) && UsesEdges().IsMatch(file.Text)).Select(file => file.Path));

    /// <summary>What somebody may do on a server depends on the right by which they act: one place reads it (ServerAccess.LookAsync), and one place opens servers.</summary>
    [Fact]
    public void Permissions_of_a_server_are_read_in_one_place_only()
    {
        string[] readConditionsOnly = ["src/PteroBot/Live/PanelSource.Looks.cs", "src/PteroBot/Features/Servers/StateSheet.cs"];

        Assert.Empty(Sources("src/PteroBot")
            .Where(file => !file.Path.StartsWith("src/PteroBot/Access/", StringComparison.Ordinal) && !file.Path.StartsWith("src/PteroBot/Features/Admin/", StringComparison.Ordinal) && !readConditionsOnly.Contains(file.Path) && OpensServers().IsMatch(file.Text))
            .Select(file => file.Path));
    }

    [Fact]
    public void Nothing_is_compiled_conditionally() => AssertNothing("src", ConditionalCompilation());

    [Fact]
    public void Nothing_is_left_to_be_done() => AssertNothing("src", LeftOver());

    [Fact]
    public void The_bot_does_not_query_async_streams() => AssertNothing("src/PteroBot", AsyncQuery());

    [Fact]
    public void Namespaces_follow_folders_in_the_bot()
    {
        var wrong = Sources("src/PteroBot").Where(file => file.Path.Count(c => c == '/') > 2)
            .Where(file => !file.Text.Contains($"namespace {Path.GetDirectoryName(file.Path)!["src/".Length..].Replace('/', '.')};", StringComparison.Ordinal))
            .Select(file => file.Path);

        Assert.Empty(wrong);
    }

    [Fact]
    public void Nothing_is_public_in_the_bot() => AssertNothing("src/PteroBot", PublicType());

    private static void AssertNothing(string folder, Regex pattern) =>
        Assert.Empty(Sources(folder).Where(file => pattern.IsMatch(file.Text)).Select(file => file.Path));

    private static IEnumerable<(string Path, string Text)> Sources(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
            .Select(path => (path, File.ReadAllText(Path.Combine(Root, path))));

    private static IEnumerable<string> References(string project)
    {
        var name = project[(project.LastIndexOf('/') + 1)..];
        return XDocument.Load(Path.Combine(Root, "src", project, $"{name}.csproj")).Descendants("ProjectReference")
            .Where(reference => reference.Attribute("ReferenceOutputAssembly")?.Value != "false") // Built before, but not used.
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value))
            .Order(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"^\s*(global )?using (static )?(Discord|PteroBot\.Storage)\b", RegexOptions.Multiline)]
    private static partial Regex UsesDiscordOrStorage();

    [GeneratedRegex(@"^\s*(global )?using (static )?(Discord|PteroBot\.Panel|Refit)\b", RegexOptions.Multiline)]
    private static partial Regex UsesDiscordOrPanel();

    [GeneratedRegex(@"^\s*(global )?using (static )?(PteroBot\.(?!Sandbox)|Discord\b|Refit\b)", RegexOptions.Multiline)]
    private static partial Regex UsesBotCode();

    [GeneratedRegex(@"\bPteroBot\.(?!StandIns)", RegexOptions.Multiline)]
    private static partial Regex UsesUs();

    [GeneratedRegex(@"^\s*using (?:static )?PteroBot\.Features\.(\w+)", RegexOptions.Multiline)]
    private static partial Regex UsesFeature();

    [GeneratedRegex(@"^\s*using Discord\.(WebSocket|Rest)\b", RegexOptions.Multiline)]
    private static partial Regex UsesSocket();

    [GeneratedRegex(@"\b(HttpClient|IDocumentStore|ISecretSealer|IPanels)\b")]
    private static partial Regex UsesEdges();

    [GeneratedRegex(@"(?<!Application\.)\bServers\.GetAsync\(|new ServerAccess\(|new AccountAccess\(|new CommunityAccess\(")]
    private static partial Regex OpensServers();

    [GeneratedRegex(@"^\s*#(if|elif|else|endif|define|undef|region)\b", RegexOptions.Multiline)]
    private static partial Regex ConditionalCompilation();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b|NotImplementedException")]
    private static partial Regex LeftOver();

    [GeneratedRegex(@"using System\.Linq\.Async|\bAsyncEnumerable\b|\.(ToListAsync|ToArrayAsync|FirstOrDefaultAsync|SelectAwait|WhereAwait)\(")]
    private static partial Regex AsyncQuery();

    [GeneratedRegex(@"^public (static |sealed |abstract |partial |readonly )*(class|record|struct|interface|enum)\b", RegexOptions.Multiline)]
    private static partial Regex PublicType();
}
