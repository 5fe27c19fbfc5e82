using System.Collections.Frozen;
using Discord;
using Discord.Interactions;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;
using PteroBot.Interactions;
using PteroBot.Tests.Features.Sharing;
using PteroBot.Tests.Interactions;

namespace PteroBot.Tests.Features;

/// <summary>
/// The table of who may do what, over every command, button, menu, form and suggestion that is registered. What is new and does not stand in it fails here.
/// </summary>
public sealed partial class WhoMayWhatTests
{
    private const string GuildOnly = "This works in a Discord server only, not in a direct message.";
    private const string NotAdministrator = "Only panel administrators of this Discord server can do that.";
    private const string NotManager = "Only people who may manage this Discord server can do that.";
    private const string NotAuditor = "Only panel administrators and people who may manage this Discord server can read what was done here.";
    private const string NotSharing = "Only people who may manage this Discord server, or have its admin role, can see that.";
    private const string NotKeeper = "Boards are for people who may manage messages or this Discord server.";

    /// <summary>By the first part of a command or custom id, or by the whole where it differs from the rest.</summary>
    private static readonly FrozenDictionary<string, Gate> Table = new Dictionary<string, Gate>
    {
        ["admin"] = Gate.PanelAdministrator, ["adminservers"] = Gate.PanelAdministrator, ["adminusers"] = Gate.PanelAdministrator, ["adminnodes"] = Gate.PanelAdministrator,
        ["adminports"] = Gate.PanelAdministrator, ["adminlocations"] = Gate.PanelAdministrator, ["adminnests"] = Gate.PanelAdministrator, ["admineggs"] = Gate.PanelAdministrator,
        ["admindatabases"] = Gate.PanelAdministrator, ["serverdraft"] = Gate.PanelAdministrator, ["bulk"] = Gate.PanelAdministrator, ["approval"] = Gate.PanelAdministrator,
        ["request templates"] = Gate.PanelAdministrator, ["request template-add"] = Gate.PanelAdministrator, ["request/approve/*"] = Gate.PanelAdministrator,
        ["request/deny/*"] = Gate.PanelAdministrator, ["request/release/*"] = Gate.PanelAdministrator, ["request/open"] = Gate.PanelAdministrator,
        ["request/roles/*"] = Gate.PanelAdministrator, ["request/remove/*"] = Gate.PanelAdministrator,
        ["setup"] = Gate.Manager, ["access grant"] = Gate.Manager, ["access revoke"] = Gate.Manager,
        ["access"] = Gate.Sharing,
        ["audit"] = Gate.Auditor,
        ["board create"] = Gate.Keeper, ["board edit"] = Gate.Keeper, ["board list"] = Gate.Keeper, ["board move"] = Gate.Keeper, ["board remove"] = Gate.Keeper, ["board refresh"] = Gate.Keeper,
        // The work decides, for the person who presses: by link, by grant, by template or as the feature's own rules say.
        ["board"] = Gate.Work, ["request"] = Gate.Work, ["status"] = Gate.Work, ["power"] = Gate.Work, ["servers"] = Gate.Work, ["console"] = Gate.Work, ["files"] = Gate.Work,
        ["backups"] = Gate.Work, ["databases"] = Gate.Work, ["network"] = Gate.Work, ["subusers"] = Gate.Work, ["startup"] = Gate.Work, ["settings"] = Gate.Work,
        ["activity"] = Gate.Work, ["schedules"] = Gate.Work, ["account"] = Gate.Work, ["keys"] = Gate.Work, ["sshkeys"] = Gate.Work, ["players"] = Gate.Work,
        ["alerts"] = Gate.Work, ["graph"] = Gate.Work, ["stream"] = Gate.Work, ["autostop"] = Gate.Work,
        ["link"] = Gate.Everyone, ["unlink"] = Gate.Everyone, ["help"] = Gate.Everyone,
    }.ToFrozenDictionary();

    private static readonly IGuildUser Manager = FakeInteractions.Member(6, FeatureWorld.Harbour, [], GuildPermission.ManageGuild, "manager");
    private static readonly IGuildUser Owner = FakeInteractions.Member(1, FeatureWorld.Harbour, [], (GuildPermission)ulong.MaxValue);
    private static readonly IGuildUser Elsewhere = FakeInteractions.Member(7, FeatureWorld.Lighthouse, [FeatureWorld.AdminRole], GuildPermission.Administrator, "elsewhere");

    private enum Gate
    {
        Everyone,
        Work,
        PanelAdministrator,
        Manager,
        Auditor,
        Sharing,
        Keeper,
    }

    /// <summary>The person, and what each gate says to them; a gate that is not named lets them in.</summary>
    public static TheoryData<string> People => 
        ["owner", "administrator", "member with a grant", "member whose grant was just revoked", "member whose role is gone", "stranger", "manager", "administrator of another guild", "in a direct message"];

    [Fact]
    public async Task Everything_that_is_registered_stands_in_the_table()
    {
        await using var world = await FeatureWorld.StartAsync(("Requests:Enabled", "true"));

        var missing = All(world).Where(handler => GateOf(handler) is null).Select(NameOf);

        Assert.Empty(missing);
    }

    [Theory]
    [MemberData(nameof(People))]
    public async Task Each_gate_lets_in_whom_it_should_and_nobody_else_by_any_way(string who)
    {
        await using var world = await StartAsync(who);
        var wrong = new List<string>();
        var tried = 0;

        foreach (var handler in All(world))
        {
            if (Refusal(GateOf(handler) ?? Gate.Everyone, who) is not { } expected)
                continue;
            tried++;
            var calls = await world.HandleAsync(Send(handler, PersonOf(who), world));
            if (!calls[^1].EndsWith(expected, StringComparison.Ordinal))
                wrong.Add($"{NameOf(handler)}: {calls[^1]}");
            wrong.AddRange(await SuggestedAsync(world, handler, PersonOf(who)));
        }

        Assert.Empty(wrong);
        Assert.True(tried > (who == "administrator" ? 20 : 80), $"Only {tried} ways were refused.");
        Assert.Empty(world.Sent());
        Assert.DoesNotContain(world.Asked, asked => asked.Contains("/api/application", StringComparison.Ordinal));
        Assert.DoesNotContain(await world.AuditAsync(), record => record.Action != "access.revoke");
    }

    private static string? Refusal(Gate gate, string who) => (gate, who) switch
    {
        (Gate.Everyone or Gate.Work, _) => null,
        (_, "in a direct message") => GuildOnly,
        (Gate.PanelAdministrator, not "administrator") => NotAdministrator,
        // They manage their own guild: what they find there is theirs.
        (_, "administrator of another guild" or "manager" or "owner") => null,
        (Gate.Manager, _) => NotManager,
        (_, "administrator") => null,
        (Gate.Auditor, _) => NotAuditor,
        (Gate.Sharing, _) => NotSharing,
        (Gate.Keeper, _) => NotKeeper,
        _ => null,
    };

    private static IUser PersonOf(string who) => who switch
    {
        "owner" => Owner,
        "member with a grant" or "member whose grant was just revoked" => SharedWorld.Cleo,
        "stranger" => FeatureWorld.Sam,
        "member whose role is gone" => FeatureWorld.Mia,
        "manager" => Manager,
        "administrator of another guild" => Elsewhere,
        "administrator" => FeatureWorld.Adam,
        _ => FakeInteractions.User(2, "adam"),
    };

    private static IReadOnlyList<ICommandInfo> All(FeatureWorld world)
    {
        var service = world.Get<InteractionService>();
        return [.. service.SlashCommands, .. service.ComponentCommands, .. service.ModalCommands];
    }

    private static string NameOf(ICommandInfo handler) => handler is SlashCommandInfo command ? command.ToString() : handler.Name;

    private static Gate? GateOf(ICommandInfo handler) =>
        Table.TryGetValue(NameOf(handler), out var gate) || Table.TryGetValue(NameOf(handler).Split('/', ' ')[0], out gate) ? gate : null;

    private static RecordedReplies Send(ICommandInfo handler, IUser user, FeatureWorld world)
    {
        var guild = (user as IGuildUser)?.GuildId;
        if (handler is SlashCommandInfo)
            return user is IGuildUser member ? Typed.Command(NameOf(handler), member) : FakeInteractions.Slash(NameOf(handler), user);
        var isConfirmed = handler.Preconditions.OfType<ConfirmedAttribute>().Any();
        var parts = handler.Name.Split('/');
        var id = string.Join('/', parts.Select((part, i) => part != "*" ? part : isConfirmed && i == parts.Length - 1 ? Confirmation.For(user.Id, world.Clock).ToString() : "1"));
        return handler is ModalCommandInfo ? FakeInteractions.Modal(id, user, guild, ("name", "x")) : FakeInteractions.Button(id, user, guild, "1");
    }

    /// <summary>Whoever may not use a command is suggested nothing by its options.</summary>
    private static async Task<IReadOnlyList<string>> SuggestedAsync(FeatureWorld world, ICommandInfo handler, IUser user)
    {
        var leaks = new List<string>();
        foreach (var option in (handler as SlashCommandInfo)?.Parameters.Where(option => option.AutocompleteHandler is not null) ?? [])
        {
            if (await SuggestAsync(world, option, user) is { Count: > 0 })
                leaks.Add($"{NameOf(handler)} suggests for {option.Name}");
        }
        return leaks;
    }

    private static async Task<IReadOnlyCollection<AutocompleteResult>> SuggestAsync(FeatureWorld world, SlashCommandParameterInfo option, IUser user)
    {
        var interaction = Typing(user, option.Name);
        var context = new BotContext(Mock.Of<IDiscordClient>(), interaction, null, new Replies(interaction, NullLogger.Instance), CancellationToken.None);
        return (await option.AutocompleteHandler!.GenerateSuggestionsAsync(context, interaction, option, world.Get<IServiceProvider>())).Suggestions ?? [];
    }

    private static IAutocompleteInteraction Typing(IUser user, string option)
    {
        var mock = new Mock<IAutocompleteInteraction>();
        mock.SetupGet(i => i.Data).Returns(Mock.Of<IAutocompleteInteractionData>(data =>
            data.Current == Typed.Option(option, "", true) && data.Options == new[] { Typed.Option("server", FeatureWorld.Survival, false) }));
        mock.SetupGet(i => i.User).Returns(user);
        mock.As<IDiscordInteraction>().SetupGet(i => i.GuildId).Returns((user as IGuildUser)?.GuildId);
        return mock.Object;
    }
}
