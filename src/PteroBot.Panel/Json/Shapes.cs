using System.Collections.Frozen;
using PteroBot.Panel.Client;

namespace PteroBot.Panel.Json;

/// <summary>The shape of every result that an API method returns. Those of the application API are in the other half.</summary>
internal static partial class Shapes
{
    private static readonly PanelJson Json = PanelJson.Default;

    private static readonly FrozenDictionary<Type, object> Table = Client().Concat(Application()).ToFrozenDictionary(s => s.Type, s => s.Shape);

    /// <summary>The shape of a result.</summary>
    public static Shape<T> Of<T>() => (Shape<T>)Table[typeof(T)];

    private static IEnumerable<(Type Type, object Shape)> Client() =>
    [
        Is(new ItemShape<Account>(Json.Account)),
        Is(new BareShape<TwoFactorBody, TwoFactorSetup>(Json.TwoFactorBody, SetupOf)),
        Is(new ItemShape<RecoveryTokens>(Json.RecoveryTokens)),
        Is(new ListShape<ApiKey>(Json.ApiKey)),
        Is(new ItemShape<ApiKey, ApiKeyMeta, CreatedApiKey>(Json.ApiKey, Json.ApiKeyMeta, Whole)),
        .. ItemAndList(Json.SshKey),
        .. ItemAndPage(Json.ActivityEntry),
        Is(new ItemShape<Server, ServerMeta, Server>(Json.Server, Json.ServerMeta, WithRights)),
        Is(new PageShape<Server>(Json.Server)),
        Is(new ItemShape<ServerResources>(Json.ServerResources)),
        Is(new ItemShape<PermissionsBody, ListMeta, PermissionCatalogue>(Json.PermissionsBody, Json.ListMeta, (body, _) => PermissionTexts.Read(body.Permissions))),
        Is(new BareShape<WebsocketBody, WebsocketCredentials>(Json.WebsocketBody, CredentialsOf)),
        Is(new BareShape<PlayerCounter, PlayerCounter>(Json.PlayerCounter, counter => counter)),
        .. ItemAndList(Json.Database),
        .. ItemAndList(Json.FileEntry),
        Is(new ContentsShape()),
        Is(new ItemShape<SignedUrlBody, ListMeta, SignedUrl>(Json.SignedUrlBody, Json.ListMeta, (body, _) => LinkOf(body))),
        .. ItemAndList(Json.Schedule),
        Is(new ItemShape<ScheduleTask>(Json.ScheduleTask)),
        .. ItemAndList(Json.Allocation),
        .. ItemAndList(Json.Subuser),
        Is(new ItemShape<Backup>(Json.Backup)),
        Is(new ListShape<Backup, BackupMeta, BackupPage>(Json.Backup, Json.BackupMeta, PageOf)),
        Is(new ListShape<EggVariable, StartupMeta, Startup>(Json.EggVariable, Json.StartupMeta, StartupOf)),
        Is(new ItemShape<EggVariable, StartupMeta, ChangedVariable>(Json.EggVariable, Json.StartupMeta, (variable, meta) => new(variable, meta?.StartupCommand ?? ""))),
    ];

    private static (Type Type, object Shape) Is<T>(Shape<T> shape) => (typeof(T), shape);

    private static IEnumerable<(Type Type, object Shape)> ItemAndList<T>(System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
        where T : class => [Is(new ItemShape<T>(type)), Is(new ListShape<T>(type))];

    private static IEnumerable<(Type Type, object Shape)> ItemAndPage<T>(System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
        where T : class => [Is(new ItemShape<T>(type)), Is(new PageShape<T>(type))];

    // The panel gives the secret half only.
    private static CreatedApiKey Whole(ApiKey key, ApiKeyMeta? meta) => new(key.Description, PanelKey.Parse(key.Identifier + meta?.SecretToken));

    private static Server WithRights(Server server, ServerMeta? meta) =>
        server with { IsOwner = meta?.IsServerOwner ?? server.IsOwner, Permissions = meta?.UserPermissions ?? PermissionSet.Empty };

    private static WebsocketCredentials? CredentialsOf(WebsocketBody body) =>
        body.Data is { Token: { } token, Socket: { } socket } ? new WebsocketCredentials(token, new Uri(socket)) : null;

    private static SignedUrl LinkOf(SignedUrlBody body) =>
        Uri.TryCreate(body.Url, UriKind.Absolute, out var link) && (link.Scheme == Uri.UriSchemeHttps || link.Scheme == Uri.UriSchemeHttp)
            ? new SignedUrl(link)
            : throw new System.Text.Json.JsonException("The link leads nowhere.");

    private static TwoFactorSetup? SetupOf(TwoFactorBody body) =>
        body.Data is { Secret: { } secret, ImageUrlData: { } link } ? new TwoFactorSetup(secret, link) : null;

    private static BackupPage PageOf(IReadOnlyList<Backup> backups, BackupMeta? meta) =>
        new(PageShape<Backup>.At(backups, meta?.Pagination), meta?.BackupCount ?? backups.Count);

    private static Startup StartupOf(IReadOnlyList<EggVariable> variables, StartupMeta? meta) =>
        new(variables, meta?.StartupCommand ?? "", meta?.RawStartupCommand ?? "", meta?.DockerImages ?? TextMapConverter.Empty);
}
