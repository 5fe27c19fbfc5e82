namespace Discord.Rest;

/// <summary>The API without a gateway.</summary>
public class DiscordRestClient : BaseDiscordClient, IRestClientProvider
{
    public DiscordRestClient()
        : this(new DiscordRestConfig())
    {
    }

    public DiscordRestClient(DiscordRestConfig config)
        : this(config, new RestApi(config))
    {
    }

    internal DiscordRestClient(DiscordRestConfig config, RestApi api)
        : base(config, api)
    {
    }

    public new RestSelfUser CurrentUser
    {
        get => (RestSelfUser)base.CurrentUser;
        internal set => base.CurrentUser = value;
    }

    DiscordRestClient IRestClientProvider.RestClient => this;

    public Task<RestChannel> GetChannelAsync(ulong id, RequestOptions options = null) => RestChannel.FindAsync(this, id, options);

    public Task<RestUser> GetUserAsync(ulong id, RequestOptions options = null) => RestUser.FindAsync(this, id, options);

    public Task<IReadOnlyCollection<RestGlobalCommand>> GetGlobalApplicationCommands(bool withLocalizations = false, string locale = null, RequestOptions options = null) =>
        RestGlobalCommand.GetAllAsync(Api, options);

    public Task<IReadOnlyCollection<RestGuildCommand>> GetGuildApplicationCommands(ulong guildId, bool withLocalizations = false, string locale = null, RequestOptions options = null) =>
        RestGuildCommand.GetAllAsync(Api, guildId, options);

    public Task<IReadOnlyCollection<RestGlobalCommand>> BulkOverwriteGlobalCommands(ApplicationCommandProperties[] commandProperties, RequestOptions options = null) =>
        RestGlobalCommand.SetAllAsync(Api, commandProperties, options);

    public Task<IReadOnlyCollection<RestGuildCommand>> BulkOverwriteGuildCommands(ApplicationCommandProperties[] commandProperties, ulong guildId, RequestOptions options = null) =>
        RestGuildCommand.SetAllAsync(Api, commandProperties, guildId, options);

    internal override async Task OnLoginAsync()
    {
        CurrentUser = new RestSelfUser(this, await Api.GetOwnUserAsync(null));
        Api.ApplicationId = (await Api.GetOwnApplicationAsync(null)).Id;
    }
}
