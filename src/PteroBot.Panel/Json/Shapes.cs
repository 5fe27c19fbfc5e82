using System.Collections.Frozen;
using PteroBot.Panel.Client;
using AppServer = PteroBot.Panel.Application.Server;

namespace PteroBot.Panel.Json;

/// <summary>The shape of every result that an API method returns.</summary>
internal static class Shapes
{
    private static readonly PanelJson Json = PanelJson.Default;

    private static readonly FrozenDictionary<Type, object> Table = new List<(Type Type, object Shape)>
    {
        Is(new ItemShape<Account>(Json.Account)),
        Is(new ListShape<ApiKey>(Json.ApiKey)),
        Is(new ItemShape<ApiKey, ApiKeyMeta, CreatedApiKey>(Json.ApiKey, Json.ApiKeyMeta, Whole)),
        Is(new ItemShape<Server, ServerMeta, Server>(Json.Server, Json.ServerMeta, WithRights)),
        Is(new PageShape<Server>(Json.Server)),
        Is(new ItemShape<ServerResources>(Json.ServerResources)),
        Is(new ItemShape<PermissionsBody, ListMeta, PermissionCatalogue>(Json.PermissionsBody, Json.ListMeta, (body, _) => PermissionTexts.Read(body.Permissions))),
        Is(new BareShape<WebsocketBody, WebsocketCredentials>(Json.WebsocketBody, Credentials)),
        Is(new ItemShape<AppServer>(Json.AppServer)),
        Is(new PageShape<AppServer>(Json.AppServer)),
    }.ToFrozenDictionary(s => s.Type, s => s.Shape);

    /// <summary>The shape of a result.</summary>
    public static Shape<T> Of<T>() => (Shape<T>)Table[typeof(T)];

    private static (Type Type, object Shape) Is<T>(Shape<T> shape) => (typeof(T), shape);

    // The panel gives the secret half only.
    private static CreatedApiKey Whole(ApiKey key, ApiKeyMeta? meta) => new(key.Description, PanelKey.Parse(key.Identifier + meta?.SecretToken));

    private static Server WithRights(Server server, ServerMeta? meta) =>
        server with { IsOwner = meta?.IsServerOwner ?? server.IsOwner, Permissions = meta?.UserPermissions ?? PermissionSet.Empty };

    private static WebsocketCredentials? Credentials(WebsocketBody body) =>
        body.Data is { Token: { } token, Socket: { } socket } ? new WebsocketCredentials(token, new Uri(socket)) : null;
}
