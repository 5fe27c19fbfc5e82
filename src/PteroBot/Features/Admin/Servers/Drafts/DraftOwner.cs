using PteroBot.Rendering;

namespace PteroBot.Features.Admin.Servers.Drafts;

/// <summary>The account that is to own a server.</summary>
internal static class DraftOwner
{
    public static string Unknown(string typed) =>
        $"No account on the panel is called {Outside.Code(typed, 60)}. Type its panel name or e-mail address, or make it first with /admin users create.";
}
