using System.Text;

namespace PteroBot.Panel.Client;

/// <summary>What opens the live socket of a server, for ten minutes. Prints without the token.</summary>
/// <param name="Token">Tells Wings who we are and what we may do. A secret.</param>
/// <param name="Socket">The address on the node.</param>
public sealed record WebsocketCredentials(string Token, Uri Socket)
{
    private bool PrintMembers(StringBuilder text)
    {
        text.Append(Socket);
        return true;
    }
}
