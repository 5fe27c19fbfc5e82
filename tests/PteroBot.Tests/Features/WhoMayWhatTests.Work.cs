using Discord;
using Discord.Interactions;
using PteroBot.Access;
using PteroBot.Access.Grants;
using PteroBot.Interactions;
using PteroBot.Tests.Access;
using PteroBot.Tests.Access.Grants;
using PteroBot.Tests.Features.Sharing;
using PteroBot.Tests.Interactions;

namespace PteroBot.Tests.Features;

/// <content>Where the work itself decides: by link, by grant, by template.</content>
public sealed partial class WhoMayWhatTests
{
    private static readonly string[] Looks =
        ["GET /api/client", $"GET /api/client/servers/{FeatureWorld.Survival}", $"GET /api/client/servers/{FeatureWorld.Survival}/resources", $"GET /api/client/servers/{FeatureWorld.Survival}/websocket"];

    private static readonly string[] Fields = ["name", "server", "command", "content", "key", "value", "email", "note", "search", "ignored", "address", "mode", "description", "reason", "minutes"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>The person, and the only key that may be used for them; whoever has none asks nothing of the panel.</summary>
    public static TheoryData<string, string?> Workers => new()
    {
        { "owner", AccessWorld.NoraKey },
        { "administrator", AccessWorld.SamKey },
        { "member with a grant", GrantWorld.CommunityKey },
        { "member whose grant was just revoked", null },
        { "stranger", null },
        { "administrator of another guild", null },
        { "in a direct message", AccessWorld.SamKey },
    };

    [Theory]
    [MemberData(nameof(Workers))]
    public async Task What_the_work_decides_is_done_with_nobody_elses_key_and_only_by_whoever_has_a_right(string who, string? key)
    {
        await using var world = await StartAsync(who);
        var (user, wrong) = (PersonOf(who), new List<string>());
        // What the owner changes is not asked here: the stub has no answers for it. That it is theirs alone is.
        var ways = All(world).Where(handler => GateOf(handler) == Gate.Work).ToList();

        foreach (var handler in ways)
        {
            var before = world.Http.Requests.Count;
            await world.HandleAsync(Attempt(handler, user, world));
            wrong.AddRange(world.Http.Requests.Skip(before).Where(request => request.Headers["Authorization"] != $"Bearer {key}").Select(request => $"{NameOf(handler)}: {request.Method} {request.Path}"));
            if (who != "owner")
            {
                wrong.AddRange(world.Http.Requests.Skip(before).Select(request => $"{request.Method} {request.Uri.AbsolutePath}").Except(Looks)
                    // Their own account is theirs.
                    .Where(asked => who is not ("administrator" or "in a direct message") || !asked.Contains("/api/client/account", StringComparison.Ordinal)).Select(asked => $"{NameOf(handler)}: {asked}"));
                wrong.AddRange(await LeaksAsync(world, handler, user, knows: who == "member with a grant"));
            }
        }

        Assert.Empty(wrong);
        Assert.InRange(ways.Count, 100, int.MaxValue);
        if (who != "owner")
            Assert.DoesNotContain(world.Sent(), sent => !sent.Contains("/api/client/account", StringComparison.Ordinal));
    }

    /// <summary>Names of servers among what is suggested to somebody who reaches none of them.</summary>
    private static async Task<IReadOnlyList<string>> LeaksAsync(FeatureWorld world, ICommandInfo handler, IUser user, bool knows)
    {
        var leaks = new List<string>();
        foreach (var option in (handler as SlashCommandInfo)?.Parameters.Where(option => option.AutocompleteHandler is not null) ?? [])
            leaks.AddRange((await SuggestAsync(world, option, user)).Select(one => one.Name)
                .Where(name => name.Contains("Creative", StringComparison.Ordinal) || (!knows && name.Contains("Survival", StringComparison.Ordinal)))
                .Select(name => $"{NameOf(handler)} suggests {name} for {option.Name}"));
        return leaks;
    }

    /// <summary>Harbour as this person finds it. Somebody who had a grant used it a moment ago, so that what is remembered gives nothing away.</summary>
    private static async Task<FeatureWorld> StartAsync(string who)
    {
        var world = await FeatureWorld.StartAsync(("Requests:Enabled", "true"));
        if (!who.StartsWith("member w", StringComparison.Ordinal))
            return world;
        await world.ShareAsync(new GrantedAction(ServerAction.View));
        if (who != "member whose grant was just revoked")
            return world;
        Assert.NotNull((await world.Get<AccessControl>().ServerAsync(Who.Of(SharedWorld.Cleo), FeatureWorld.Survival, ServerAction.View, Token)).Allowed);
        await world.HandleAsync(Typed.Command("access revoke", SharingWorld.Owner, ("role", SharingWorld.Crew)));
        return world;
    }

    /// <summary>The server in each place, and a confirmation of their own where one is wanted: what somebody could forge.</summary>
    private static RecordedReplies Attempt(ICommandInfo handler, IUser user, FeatureWorld world)
    {
        if (handler is SlashCommandInfo command)
            return user is IGuildUser member ? Typed.Command(NameOf(handler), member, [.. Options(command)]) : FakeInteractions.Slash(NameOf(handler), user);
        var parts = handler.Name.Split('/').Select(part => part == "*" ? FeatureWorld.Survival : part).ToArray();
        if (handler.Preconditions.OfType<ConfirmedAttribute>().Any())
            parts[^1] = Confirmation.For(user.Id, world.Clock).ToString();
        var guild = (user as IGuildUser)?.GuildId;
        return handler is ModalCommandInfo
            ? FakeInteractions.Modal(string.Join('/', parts), user, guild, [.. Fields.Select(field => (field, "Survival"))])
            : FakeInteractions.Button(string.Join('/', parts), user, guild, FeatureWorld.Survival);
    }

    private static IEnumerable<(string, object)> Options(SlashCommandInfo command) => command.Parameters.Where(parameter => parameter.ParameterType == typeof(string))
        .Select(parameter => (parameter.Name, (object)(parameter.Choices.FirstOrDefault()?.Value?.ToString() ?? (parameter.Name == "server" ? FeatureWorld.Survival : "Survival"))));
}
