using System.Text.Json;
using Microsoft.Extensions.Options;
using PteroBot.Features.Activity;
using PteroBot.Hosting;
using PteroBot.Interactions;
using PteroBot.Panel;
using PteroBot.Panel.Client;
using PteroBot.Rendering;

namespace PteroBot.Tests.Features.Activity;

public sealed class ActivityWordsTests
{
    private readonly ActivityWords _words = new(new SecretMask(Options.Create(new ConsoleOptions())));

    [Theory]
    [InlineData("server:power.start", "{}", "started the server")]
    [InlineData("server:power.start", "[]", "started the server")]
    [InlineData("server:console.command", """{"command":"say `hi` --token abc"}""", "sent to the console `say ˋhiˋ --token ***`")]
    [InlineData("server:file.rename", """{"directory":"/","files":[{"from":"a","to":"b"}]}""", "renamed `a` to `b`")]
    [InlineData("server:file.delete", """{"directory":"/","files":["a","b","c","d"]}""", "deleted `a`, `b` and 2 more")]
    [InlineData("server:file.delete", """{"files":[]}""", "deleted")]
    [InlineData("server:file.pull", """{"url":"https://example.com/x.jar?signature=abc"}""", "fetched from `https://example.com/x.jar`")]
    [InlineData("server:startup.edit", """{"variable":"DB_PASSWORD","old":"x","new":"hunter2"}""", "changed the variable `DB_PASSWORD`")]
    [InlineData("server:subuser.create", """{"email":"mia@example.com"}""", "invited `m***@e***.com`")]
    [InlineData("user:account.email-changed", """{"old":"a@b.com","new":"c@d.com"}""", "changed the e-mail address")]
    [InlineData("server:backup.start", """{"name":5}""", "began the backup")]
    [InlineData("addon:something.new", "{}", "did `addon:something.new`")]
    public void Events_are_told_in_plain_words_without_what_is_secret(string name, string properties, string expected)
    {
        var entry = new ActivityEntry { Event = name, Properties = JsonDocument.Parse(properties).RootElement };

        Assert.Equal(expected, _words.Of(entry));
    }

    [Fact]
    public void An_entry_without_details_is_told_as_well() => Assert.Equal("sent to the console", _words.Of(new ActivityEntry { Event = "server:console.command" }));

    [Theory]
    [InlineData("7250dc0e", false)]
    [InlineData(null, true)]
    public void Addresses_are_shown_in_one_s_own_account_only(string? server, bool shown)
    {
        var entry = new ActivityEntry { Event = "auth:success", Ip = "203.0.113.7" };
        var page = new Page<ActivityEntry>([entry], 1, 1, 1);

        var reply = new ActivityPages(_words).Of(new ActivityLeaf(ActivityView.Start(server, null), "Survival", page));

        Assert.Equal(shown, reply.Embeds[0].Description.Contains("||`203.0.113.7`||", StringComparison.Ordinal));
        Assert.Equal(shown, reply.Embeds[0].Description.Contains("203.0.113.7", StringComparison.Ordinal));
    }

    [Fact]
    public void The_worst_page_fits_into_a_message()
    {
        var properties = JsonDocument.Parse($$"""{"command":"{{new string('`', 5000)}} @everyone"}""").RootElement;
        var entry = new ActivityEntry { Event = "server:console.command", IsApi = true, Properties = properties };
        var page = new Page<ActivityEntry>([.. Enumerable.Repeat(entry, ActivityDesk.PageSize)], 1, 99, 990);

        var reply = new ActivityPages(_words).Of(new ActivityLeaf(ActivityView.Start("7250dc0e", "console"), new string('*', 191), page));

        Assert.False(MessageLimits.Fit(reply, out var shortened) != reply || shortened);
        Assert.DoesNotContain("@everyone", reply.Embeds[0].Description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("activity/page/7250dc0e/console/3", "7250dc0e", "console", 3)]
    [InlineData("activity/page/%/all/2", null, null, 2)]
    [InlineData("activity/page/%/nonsense/-7", null, null, 1)]
    public void A_view_is_read_from_its_custom_id(string id, string? server, string? filter, int page)
    {
        Assert.True(CustomId.TryParse(id, out var pressed));

        var view = ActivityView.Read(pressed.Arguments);

        Assert.Equal((server, filter, page), (view.Server, view.Filter?.Key, view.Page));
    }
}
