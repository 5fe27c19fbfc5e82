using Discord.Interactions;
using PteroBot.Access;
using PteroBot.Access.Grants;
using PteroBot.Interactions;
using PteroBot.Tests.Interactions;

namespace PteroBot.Tests.Features.Sharing;

/// <summary>Every control, form and command that there is, used by somebody who was granted next to nothing. New ones are tried without being named here.</summary>
public sealed class EveryWayInTests
{
    private static readonly string[] Harmless =
    [
        "GET /api/client", $"GET /api/client/servers/{FeatureWorld.Survival}", $"GET /api/client/servers/{FeatureWorld.Survival}/resources",
        $"GET /api/client/servers/{FeatureWorld.Survival}/websocket",
    ];

    private static readonly string[] Fields =
        ["name", "server", "command", "content", "key", "value", "email", "note", "search", "ignored", "address", "mode", "description"];

    [Fact]
    public async Task Whoever_may_only_see_a_server_changes_nothing_and_reads_nothing_else()
    {
        await using var world = await SharedWorld.StartAsync(new GrantedAction(ServerAction.View));
        var service = world.Get<InteractionService>();
        var ways = service.ComponentCommands.Select(command => (command.Name, Try: Press(command.Name, command.Preconditions, world)))
            .Concat(service.ModalCommands.Select(command => (command.Name, Try: Submit(command.Name, command.Preconditions, world))))
            .Concat(service.SlashCommands.Select(command => (Name: $"/{command}", Try: Type(command)))).ToList();

        foreach (var (name, attempt) in ways)
        {
            var answers = await world.HandleAsync(attempt);
            Assert.True(world.Asked.All(Harmless.Contains), $"{name} asked {string.Join(", ", world.Asked.Except(Harmless))}");
            // The last door was not needed: the feature itself refused.
            Assert.DoesNotContain(answers, answer => answer.Contains(RefusalText.NoPermission, StringComparison.Ordinal));
        }

        Assert.Empty(world.Sent());
        Assert.InRange(ways.Count, 150, int.MaxValue);
    }

    private static RecordedReplies Press(string pattern, IEnumerable<PreconditionAttribute> gates, FeatureWorld world) =>
        Typed.Press(Filled(pattern, gates, world), SharedWorld.Cleo, FeatureWorld.Survival);

    private static RecordedReplies Submit(string pattern, IEnumerable<PreconditionAttribute> gates, FeatureWorld world) =>
        FakeInteractions.Modal(Filled(pattern, gates, world), SharedWorld.Cleo, FeatureWorld.Harbour, [.. Fields.Select(field => (field, "Survival"))]);

    private static RecordedReplies Type(SlashCommandInfo command) =>
        Typed.Command(command.ToString(), SharedWorld.Cleo, [.. command.Parameters.Where(parameter => parameter.ParameterType == typeof(string))
            .Select(parameter => (parameter.Name, (object)ValueOf(parameter)))]);

    private static string ValueOf(SlashCommandParameterInfo parameter) =>
        parameter.Choices.Count > 0 ? parameter.Choices.First().Value.ToString()! : parameter.Name == "server" ? FeatureWorld.Survival : "Survival";

    /// <summary>An id as somebody could forge it: the server in each place, and their own confirmation where one is wanted.</summary>
    private static string Filled(string pattern, IEnumerable<PreconditionAttribute> gates, FeatureWorld world)
    {
        var parts = pattern.Split('/').Select(part => part == "*" ? FeatureWorld.Survival : part).ToArray();
        if (gates.OfType<ConfirmedAttribute>().Any())
            parts[^1] = Confirmation.For(SharedWorld.Cleo.Id, world.Clock).ToString();
        return string.Join('/', parts);
    }
}
