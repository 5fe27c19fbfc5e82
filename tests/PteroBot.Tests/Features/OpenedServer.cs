using PteroBot.Access;
using PteroBot.Panel;
using PteroBot.TestKit;

namespace PteroBot.Tests.Features;

/// <summary>Survival, opened by somebody with a link of their own.</summary>
internal static class OpenedServer
{
    public static ServerAccess By(Actor actor, string name = "Survival")
    {
        var panels = new Panels(new PanelOptions(), new ManualClock(), null, _ => new StubHttp());
        var link = new Link { UserId = actor.UserId, Panel = PanelStub.Address.ToString(), Key = default, Username = actor.Name, OpensEverything = false, LinkedAt = default };
        var account = new AccountAccess(actor, link, new PanelSettings(PanelStub.Address), PanelStub.Key, panels);
        return new ServerAccess(account, new ServerEntry("7250dc0e", Guid.Parse("7250dc0e-0000-4000-8000-000000000000"), name, "node-1", true, ServerObstacle.None, new ServerLimits()));
    }
}
