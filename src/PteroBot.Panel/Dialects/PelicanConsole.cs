using System.Text.Json;
using PteroBot.Panel.Client;
using PteroBot.Panel.Http;
using PteroBot.Panel.Json;

namespace PteroBot.Panel.Dialects;

/// <summary>
/// Pelican says yes to every command that reaches the node, also when the server is off. So the server's state is asked first. The answer may be
/// old; where we know that it must be, because a power signal went out meanwhile, the command is sent as it is.
/// </summary>
internal static class PelicanConsole
{
    /// <summary>How old a state can be: the panel keeps it for 20 s, and we keep the panel's answer for 20 s.</summary>
    public static readonly TimeSpan Stale = TimeSpan.FromSeconds(40);

    private const string Command = "/command";
    private const string Power = "/power";

    public static bool IsCommand(HttpRequestMessage request) => Ends(request, Command);

    public static bool IsPower(HttpRequestMessage request) => Ends(request, Power);

    /// <summary>The route of the server that a command or a power signal is for.</summary>
    public static string ServerOf(HttpRequestMessage request)
    {
        var path = request.RequestUri!.AbsolutePath;
        return path[..path.LastIndexOf('/')];
    }

    /// <summary>Whether the answer about a server's resources says that it is off. Anything else, a failure included, is left to the command itself.</summary>
    public static bool IsOff(HttpResponseMessage answer)
    {
        try
        {
            return answer.IsSuccessStatusCode && Shapes.Of<ServerResources>().Read(answer.Body()).State == PowerState.Offline;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool Ends(HttpRequestMessage request, string end) =>
        request.Method == HttpMethod.Post && request.RequestUri!.AbsolutePath.EndsWith(end, StringComparison.Ordinal);
}
