using System.Text.Json.Nodes;
using PteroBot.Sandbox.Panel.World;

namespace PteroBot.Sandbox.Wings;

/// <summary>The Wings process of one node: what it remembers of tokens and links, and whether it answers.</summary>
internal sealed class WingsDaemon
{
    private readonly Dictionary<string, DateTimeOffset> _denied = [];
    private readonly HashSet<string> _expired = [];
    private readonly Dictionary<string, DateTimeOffset> _usedLinks = [];
    private readonly Dictionary<string, DateTimeOffset> _issued = [];

    /// <summary>False on a machine that is switched off: nothing listens there.</summary>
    public bool IsUp { get; set; } = true;

    /// <summary>Tokens from before this moment are refused.</summary>
    public DateTimeOffset StartedAt { get; set; }

    public List<WingsSocket> Sockets { get; } = [];

    /// <summary>The container images on this machine.</summary>
    public ImageStore Images { get; } = new();

    /// <summary>Called when the panel signs a websocket token for this node.</summary>
    public void Issued(string uniqueId, DateTimeOffset expires, DateTimeOffset now)
    {
        foreach (var old in _issued.Where(token => token.Value < now).Select(token => token.Key).ToList())
            _issued.Remove(old);
        _issued[uniqueId] = expires;
    }

    /// <summary>From now on every token that is out there counts as past its time (a fault, not something that Wings does).</summary>
    public void ExpireTokens()
    {
        _expired.UnionWith(_issued.Keys);
        foreach (var socket in Sockets.ToList())
            socket.CheckToken();
    }

    /// <summary>Revokes all tokens of one user on one server that exist now: his rights changed.</summary>
    public void Deny(string jti, DateTimeOffset now) => _denied[jti] = now;

    /// <summary>What is wrong with a token at this moment, in Wings' words; null when nothing is.</summary>
    public string? Problem(SocketClaims claims, DateTimeOffset now)
    {
        // Compared in whole seconds, so a token outlives its time by up to one.
        if (claims.Expires.ToUnixTimeSeconds() < now.ToUnixTimeSeconds() || _expired.Contains(claims.UniqueId))
            return "jwt: exp claim is invalid";
        // Issue times have whole seconds, so a token of the same second is refused too.
        var issued = claims.IssuedAt;
        if (issued < StartedAt || (_denied.TryGetValue(claims.Jti, out var denied) && issued <= Whole(denied)))
            return "jwt: created too far in past (denylist)";
        return claims.Has("websocket.connect") ? null : "jwt: missing connect permission";
    }

    /// <summary>Links work once; the node remembers them for an hour.</summary>
    public bool UseLink(string uniqueId, DateTimeOffset now)
    {
        foreach (var old in _usedLinks.Where(link => link.Value < now).Select(link => link.Key).ToList())
            _usedLinks.Remove(old);
        return _usedLinks.TryAdd(uniqueId, now.AddMinutes(60));
    }

    /// <summary>The process ends; games go on without it.</summary>
    public void Stop()
    {
        IsUp = false;
        DropSockets();
    }

    /// <summary>A new process begins: it knows nothing of links that were used, and refuses websocket tokens from before.</summary>
    public void Boot(DateTimeOffset now, IEnumerable<Server> servers)
    {
        (IsUp, StartedAt) = (true, now);
        _usedLinks.Clear();
        foreach (var server in servers.Where(server => server.Node.Wings == this))
            server.Wings.Attach();
    }

    /// <summary>Ends all connections without a word, as a dying process does.</summary>
    public void DropSockets()
    {
        foreach (var socket in Sockets.ToList())
            socket.Abort();
    }

    private static DateTimeOffset Whole(DateTimeOffset at) => DateTimeOffset.FromUnixTimeSeconds(at.ToUnixTimeSeconds());
}

/// <summary>Tokens that the panel signs for a node.</summary>
internal static class NodeTokens
{
    public static string ForSocket(PanelWorld world, Server server, Node node, User user, IEnumerable<string> permissions)
    {
        var expires = world.Now + world.Options.SocketTokenLife;
        var claims = Common(world, node, expires, Jti(user, server));
        claims["user_id"] = user.Id;
        claims["user_uuid"] = user.Uuid;
        claims["server_uuid"] = server.Uuid;
        claims["permissions"] = new JsonArray([.. permissions.Select(permission => (JsonNode)permission)]);
        node.Wings.Issued((string)claims["unique_id"]!, expires, world.Now);
        return WingsToken.Sign(claims, node.Token);
    }

    /// <summary>A link to a file, a backup or for uploading; it lives for 15 minutes.</summary>
    public static string ForLink(PanelWorld world, Server server, User user, string claim, string? value)
    {
        var claims = Common(world, server.Node, world.Now.AddMinutes(15), Jti(user, server));
        claims["server_uuid"] = server.Uuid;
        claims["user_uuid"] = user.Uuid;
        if (value is not null)
            claims[claim] = value;
        return WingsToken.Sign(claims, server.Node.Token);
    }

    /// <summary>The same for all tokens of a user on a server: by it they are revoked together.</summary>
    public static string Jti(User user, Server server)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(user.Id + server.Uuid);
#pragma warning disable CA5351 // The panel names tokens by MD5; nothing rests on its strength.
        return Convert.ToHexStringLower(System.Security.Cryptography.MD5.HashData(bytes));
#pragma warning restore CA5351
    }

    private static JsonObject Common(PanelWorld world, Node node, DateTimeOffset expires, string jti) => new()
    {
        ["iss"] = world.Addresses.Panel,
        ["aud"] = new JsonArray(node.Url),
        ["jti"] = jti,
        ["iat"] = world.Now.ToUnixTimeSeconds(),
        ["nbf"] = world.Now.AddMinutes(-5).ToUnixTimeSeconds(),
        ["exp"] = expires.ToUnixTimeSeconds(),
        ["unique_id"] = world.Identities.Text(world.Identities.Fresh("token"), 16),
    };
}
