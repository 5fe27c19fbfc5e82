using Discord.Net;

namespace Discord.Rest;

/// <summary>What every client has: a login, a log, and the API.</summary>
public abstract class BaseDiscordClient : IDiscordClient
{
    private readonly AsyncEvent<Func<LogMessage, Task>> _log = new();
    private readonly AsyncEvent<Func<Task>> _loggedIn = new();
    private readonly AsyncEvent<Func<Task>> _loggedOut = new();

    internal BaseDiscordClient(DiscordRestConfig config, RestApi api)
    {
        Config = config;
        Api = api;
        Api.Runner.Limited += OnLimited;
    }

    public event Func<LogMessage, Task> Log
    {
        add => _log.Add(value);
        remove => _log.Remove(value);
    }

    public event Func<Task> LoggedIn
    {
        add => _loggedIn.Add(value);
        remove => _loggedIn.Remove(value);
    }

    public event Func<Task> LoggedOut
    {
        add => _loggedOut.Add(value);
        remove => _loggedOut.Remove(value);
    }

    public LoginState LoginState { get; private set; }
    public ISelfUser CurrentUser { get; protected set; }
    public TokenType TokenType { get; private set; }
    public virtual ConnectionState ConnectionState => ConnectionState.Disconnected;

    internal DiscordRestConfig Config { get; }
    internal RestApi Api { get; }
    internal string Token { get; private set; }

    /// <summary>Takes the token, and asks Discord where the kind of client needs it.</summary>
    public async Task LoginAsync(TokenType tokenType, string token, bool validateToken = true)
    {
        if (validateToken)
            WarnOfOddToken(tokenType, token);
        LoginState = LoginState.LoggingIn;
        Token = token;
        TokenType = tokenType;
        Api.SetToken(tokenType, token);
        try
        {
            await OnLoginAsync();
        }
        catch
        {
            LoginState = LoginState.LoggedOut;
            throw;
        }
        LoginState = LoginState.LoggedIn;
        await _loggedIn.RaiseAsync(0, static (handler, _) => handler(), WarnOfHandler);
    }

    public async Task LogoutAsync()
    {
        if (LoginState == LoginState.LoggedOut)
            return;
        LoginState = LoginState.LoggingOut;
        await OnLogoutAsync();
        Token = null;
        CurrentUser = null;
        Api.SetToken(TokenType, null);
        LoginState = LoginState.LoggedOut;
        await _loggedOut.RaiseAsync(0, static (handler, _) => handler(), WarnOfHandler);
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    public async ValueTask DisposeAsync()
    {
        await DisposeAsyncCore();
        Dispose(false);
        GC.SuppressFinalize(this);
    }

    Task IDiscordClient.StartAsync() => StartCoreAsync();
    Task IDiscordClient.StopAsync() => StopCoreAsync();

    async Task<IChannel> IDiscordClient.GetChannelAsync(ulong id, CacheMode mode, RequestOptions options) =>
        FindCachedChannel(id) ?? (mode == CacheMode.AllowDownload ? await RestChannel.FindAsync(this, id, options) : null);

    async Task<IReadOnlyCollection<IApplicationCommand>> IDiscordClient.GetGlobalApplicationCommandsAsync(bool withLocalizations, string locale, RequestOptions options) =>
        await RestGlobalCommand.GetAllAsync(Api, options);

    async Task<IReadOnlyCollection<IApplicationCommand>> IDiscordClient.BulkOverwriteGlobalApplicationCommand(ApplicationCommandProperties[] properties, RequestOptions options) =>
        await RestGlobalCommand.SetAllAsync(Api, properties, options);

    Task<IGuild> IDiscordClient.GetGuildAsync(ulong id, CacheMode mode, RequestOptions options) => Task.FromResult(FindCachedGuild(id));

    async Task<IUser> IDiscordClient.GetUserAsync(ulong id, CacheMode mode, RequestOptions options) =>
        mode == CacheMode.AllowDownload ? await RestUser.FindAsync(this, id, options) : null;

    internal virtual IChannel FindCachedChannel(ulong id) => null;

    internal virtual IGuild FindCachedGuild(ulong id) => null;

    internal virtual Task StartCoreAsync() => Task.CompletedTask;

    internal virtual Task StopCoreAsync() => Task.CompletedTask;

    internal virtual Task OnLoginAsync() => Task.CompletedTask;

    internal virtual Task OnLogoutAsync() => Task.CompletedTask;

    internal virtual ValueTask DisposeAsyncCore() => ValueTask.CompletedTask;

    internal virtual void Dispose(bool disposing) => Api.Runner.Limited -= OnLimited;

    internal bool Logs(LogSeverity severity) => severity <= Config.LogLevel && _log.HasHandlers;

    internal void WriteLog(LogSeverity severity, string source, string message, Exception exception = null)
    {
        if (Logs(severity))
            _ = WriteLogAsync(new LogMessage(severity, source, message, exception));
    }

    internal Task WriteLogAsync(LogMessage message) =>
        // A log that throws has nowhere to be logged.
        _log.RaiseAsync(message, static (handler, line) => handler(line), static _ => { });

    internal void WarnOfHandler(Exception e) => WriteLog(LogSeverity.Warning, "Gateway", "A handler has thrown an unhandled exception.", e);

    private void WarnOfOddToken(TokenType tokenType, string token)
    {
        try
        {
            TokenUtils.ValidateToken(tokenType, token);
        }
        catch (ArgumentException e)
        {
            WriteLog(LogSeverity.Warning, "Discord", "A supplied token was invalid.", e);
        }
    }

    private void OnLimited(Net.Rest.RestCall call, TimeSpan pause, bool isGlobal)
    {
        if (Logs(LogSeverity.Warning))
            WriteLog(LogSeverity.Warning, "Rest", $"{(isGlobal ? "Global rate limit" : "Rate limit")} triggered: {call.Route.Method} {call.Route.Template}, {pause.TotalSeconds:0.###} s");
    }
}
