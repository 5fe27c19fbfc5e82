using PteroBot.EndToEnd.Tests.People;

namespace PteroBot.EndToEnd.Tests.Rooms;

/// <summary><c>/databases</c> by its owner, by a subuser with few permissions, and by a stranger.</summary>
public sealed class DatabasesTests
{
    [Fact]
    public async Task The_owner_makes_databases_up_to_the_limit()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.LinkAsync("owner");
        var owner = sandbox.As("owner");

        var empty = await owner.RunAsync("databases list", new { server = "survival" });
        var made = await owner.RunAsync("databases create", new { server = "survival", name = "stats", hosts = "10.0.%" });
        var twice = await owner.RunAsync("databases create", new { server = "survival", name = "stats" });
        var odd = await owner.RunAsync("databases create", new { server = "survival", name = "no spaces" });
        var host = await owner.RunAsync("databases create", new { server = "survival", name = "other", hosts = "a b" });
        await owner.RunAsync("databases create", new { server = "survival", name = "second" });
        var full = await owner.RunAsync("databases create", new { server = "survival", name = "third" });
        var list = await owner.RunAsync("databases list", new { server = "survival" });

        Assert.Contains("0 of 2", empty.Text, StringComparison.Ordinal);
        Assert.Contains("New database", empty.Message.Pressable);
        Assert.Contains("||`", made.Text, StringComparison.Ordinal);
        Assert.Contains("already has a database called `stats`", twice.Text, StringComparison.Ordinal);
        Assert.Contains("cannot be a database's name", odd.Text, StringComparison.Ordinal);
        Assert.Contains("`a b` is no host", host.Text, StringComparison.Ordinal);
        Assert.Contains("has all 2 databases that it may have", full.Text, StringComparison.Ordinal);
        Assert.Contains("2 of 2 databases: the limit is reached", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("New database", list.Message.Pressable);
        Assert.DoesNotContain("||", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_is_for_one_person_behind_a_spoiler_and_rotated_after_a_question()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.LinkAsync("owner");
        var owner = sandbox.As("owner");
        await owner.RunAsync("databases create", new { server = "survival", name = "stats" });
        var before = Password(sandbox);

        var shown = await owner.RunAsync("databases password", new { server = "survival", database = "s1_stats" });
        var question = await owner.PressAsync(shown.Message, "Rotate");
        var still = Password(sandbox);
        var rotated = await owner.PressAsync(question.Message, "Rotate it");
        var logs = string.Join('\n', sandbox.App.Console.Lines);

        Assert.True(shown.Message.IsEphemeral);
        Assert.Contains($"||`{before}`||", shown.Text, StringComparison.Ordinal);
        Assert.Equal(before, still);
        Assert.True(rotated.Message.IsEphemeral);
        Assert.NotEqual(before, Password(sandbox));
        Assert.Contains($"||`{Password(sandbox)}`||", rotated.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(before, logs, StringComparison.Ordinal);
        Assert.DoesNotContain(Password(sandbox), logs, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_is_deleted_only_when_its_name_is_typed()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.LinkAsync("owner");
        var owner = sandbox.As("owner");
        await owner.RunAsync("databases create", new { server = "survival", name = "stats" });

        var question = await owner.RunAsync("databases delete", new { server = "survival", database = "stats" });
        var wrong = await owner.SubmitAsync(await owner.PressAsync(question.Message, "Delete it…"), "status");
        var kept = sandbox.App.Panel.World.Servers[0].Databases.Count;
        var deleted = await owner.SubmitAsync(await owner.PressAsync(question.Message, "Delete it…"), "s1_stats");

        Assert.Contains("nothing was deleted", wrong.Text, StringComparison.Ordinal);
        Assert.Equal(1, kept);
        Assert.Contains("0 of 2", deleted.Text, StringComparison.Ordinal);
        Assert.Empty(sandbox.App.Panel.World.Servers[0].Databases);
    }

    [Fact]
    public async Task Databases_are_made_in_a_form_rotated_by_command_and_complete_from_memory()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.LinkAsync("owner");
        var owner = sandbox.As("owner");
        var list = (await owner.RunAsync("databases list", new { server = "survival" })).Message;

        var made = await owner.SubmitAsync(await owner.PressAsync(list, "New database"), new Dictionary<string, string> { ["name"] = "forum", ["hosts"] = "%" });
        var asked = sandbox.AskedOfSurvival("/databases").Count;
        var choice = Assert.Single(await owner.CompleteAsync("databases rotate", "database", "for", options: new { server = "survival" }));
        var completed = sandbox.AskedOfSurvival("/databases").Count;
        var question = await owner.RunAsync("databases rotate", new { server = "survival", database = choice.Value });
        var left = await owner.PressAsync(question.Message, "Keep the old one");
        var unknown = await owner.RunAsync("databases password", new { server = "survival", database = "nothing" });

        Assert.Contains("s1\\_forum", made.Text, StringComparison.Ordinal);
        Assert.Equal(asked, completed);
        Assert.Contains("left alone", left.Text, StringComparison.Ordinal);
        Assert.Contains("has no database called `nothing`", unknown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(sandbox.AskedOfPanel("/rotate-password"), call => call.StartsWith("POST", StringComparison.Ordinal));
    }

    [Fact]
    public Task Who_may_not_is_told_what_is_missing() => Refusals.AssertAsync("/databases",
        ("databases list", "database.read"), ("databases create", "database.create"), ("databases password", "database.view_password"),
        ("databases rotate", "database.update"), ("databases delete", "database.delete"));

    private static string Password(SandboxHost sandbox) => sandbox.App.Panel.World.Servers[0].Databases[0].Password;
}
