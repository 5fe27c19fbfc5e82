using System.Net;
using PteroBot.Access;
using PteroBot.Panel;
using PteroBot.Tests.Access.Grants;
using static PteroBot.Tests.Access.Grants.GrantWorld;

namespace PteroBot.Tests.Interactions;

/// <summary>What is told when the account that a guild lends does not do it: nothing of /link, which mends nothing there.</summary>
public sealed class LentKeyTextTests
{
    [Theory]
    [InlineData(HttpStatusCode.Unauthorized, "AuthenticationException", "Unauthenticated.", "The panel does not accept this Discord server's community key any more. Somebody who manages the Discord server can store a new one with /setup show.")]
    [InlineData(HttpStatusCode.Forbidden, "AuthorizationException", "This action is unauthorized.", "The account behind this Discord server's community key may not do that on this server. Whoever owns the server can give it the permission on the panel.")]
    public async Task What_the_community_key_cannot_is_told_to_whom_can_mend_it(HttpStatusCode status, string code, string detail, string sentence)
    {
        await using var world = await GrantWorld.StartAsync();
        await world.GrantAsync(ServerAction.View);
        var server = await world.Get<AccessControl>().ServerAsync(Mia, Survival, ServerAction.View, TestContext.Current.CancellationToken);
        world.Http.On("GET", $"/api/client/servers/{Survival}", status, $$"""{"errors":[{"code":"{{code}}","status":"{{(int)status}}","detail":"{{detail}}"}]}""");

        var failure = await Assert.ThrowsAnyAsync<PanelException>(() => server.Allowed!.LookAsync(TestContext.Current.CancellationToken));

        Assert.True(failure.IsLent);
        Assert.Equal(sentence, PteroBot.Interactions.PanelFailureText.Of(failure));
    }
}
