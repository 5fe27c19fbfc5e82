using Discord;
using PteroBot.Hosting;
using PteroBot.Interactions;
using PteroBot.Storage;
using PteroBot.Audit;
using PteroBot.Tests.Access;
using PteroBot.Tests.Interactions;

namespace PteroBot.Tests.Hosting;

public sealed class WarmUpTests
{
    [Fact]
    public async Task It_walks_through_real_handlers_and_leaves_nothing_behind()
    {
        await using var world = new AccessWorld();
        await world.Get<ModuleLoader>().LoadAsync();
        var self = FakeInteractions.User(42, "PteroBot");

        await new WarmUp(world.Get<InteractionDispatcher>(), Microsoft.Extensions.Logging.Abstractions.NullLogger<WarmUp>.Instance).RunAsync(self);

        Assert.Contains(world.Logs.Written, line => line.StartsWith("Debug: /account show done"));
        Assert.DoesNotContain(world.Logs.Written, line => line.StartsWith("Error"));
        Assert.Empty(world.Http.Requests);
        Assert.Empty(await world.Get<IDocumentStore>().QueryAsync(AuditDocuments.Type, AuditDocuments.Type.All, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_command_that_nobody_gave_takes_every_kind_of_answer()
    {
        var interaction = WarmUpInteraction.Create("account show", FakeInteractions.User(42));

        Assert.Equal("show", Assert.Single(interaction.Data.Options).Name);
        Assert.True(interaction.DeferAsync().IsCompletedSuccessfully);
        Assert.True(interaction.ModifyOriginalResponseAsync(_ => { }).IsCompletedSuccessfully);
        Assert.Equal(InteractionType.ApplicationCommand, interaction.Type);
    }
}
