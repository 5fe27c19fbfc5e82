using PteroBot.Sandbox.Panel.World;
using PteroBot.Sandbox.Wings;

namespace PteroBot.Sandbox.Panel.Http;

/// <summary>How a failure of Wings looks through the panel.</summary>
internal static class DaemonErrors
{
    public const string Unreachable = "Could not establish a connection to the machine running this server. Please try again.";

    public static Refusal Seen(WingsRefusal refusal, bool pelican, PanelWorld world)
    {
        if (pelican)
            return new Refusal(500, PelicanCode(refusal), Refusal.SomethingUnexpected) { Delay = refusal.Delay };
        var id = world.Identities.Uuid(world.Identities.Fresh("request"));
        return refusal.Status switch
        {
            0 => Daemon(504, Unreachable, refusal),
            >= 400 and < 500 => Daemon(refusal.Status, $"An error occurred on the remote host: {refusal.Message}. (request id: {id})", refusal),
            >= 500 => Daemon(refusal.Status, Logged(refusal.Status, id), refusal),
            _ => Daemon(502, Logged(refusal.Status, id), refusal),
        };
    }

    /// <summary><c>resources</c> answers 504 whatever went wrong.</summary>
    public static Refusal SeenByResources(WingsRefusal refusal, PanelWorld world) =>
        Daemon(504, Seen(refusal, pelican: false, world).Message, refusal);

    private static Refusal Daemon(int status, string detail, WingsRefusal refusal) =>
        new(status, "DaemonConnectionException", detail) { Delay = refusal.Delay };

    private static string PelicanCode(WingsRefusal refusal) =>
        refusal.PelicanCode ?? (refusal.Status == 0 ? "ConnectionException" : "RequestException");

    private static string Logged(int status, string id) =>
        $"There was an error while communicating with the machine running this server. This error has been logged, please try again. (code: {status}) (request_id: {id})";
}
