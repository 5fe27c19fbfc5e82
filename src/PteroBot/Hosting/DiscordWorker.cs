using System.Collections.Concurrent;
using Discord;
using Discord.Interactions;
using Discord.Net;
using Discord.WebSocket;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PteroBot.Features.Console.Streams;
using PteroBot.Interactions;

namespace PteroBot.Hosting;

/// <summary>Owns the connection to Discord: opens it, feeds the dispatcher, registers the commands, and closes it in order.</summary>
internal sealed class DiscordWorker(
    DiscordShardedClient client,
    InteractionService service,
    InteractionDispatcher dispatcher,
    StreamTyping typing,
    CommandRegistrar registrar,
    ModuleLoader modules,
    WarmUp warmUp,
    DiscordLogBridge log,
    PresenceLine presence,
    IOptions<DiscordOptions> options,
    ExitStatus exit,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    ILogger<DiscordWorker> logger) : BackgroundService, IGatewayState, IStatusLine
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3.5);

    private readonly ConcurrentDictionary<int, bool> _readyShards = new();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public bool IsConnected => client.Shards.Count > 0 && client.Shards.All(shard => shard.ConnectionState == ConnectionState.Connected);

    public Task ShowAsync(string line) => client.SetCustomStatusAsync(line);

    /// <summary>Takes no more interactions, lets those under way finish, then leaves. The host gives five seconds for all of it.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        HostingLog.Stopping(logger);
        await FinishAsync(cancellationToken);
        await base.StopAsync(cancellationToken);
        await client.StopAsync();
        await client.LogoutAsync();
    }

    // The rest of the five seconds is for leaving the gateway.
    private async Task FinishAsync(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var timer = clock.CreateTimer(static source => ((CancellationTokenSource)source!).Cancel(), patience, Patience, Timeout.InfiniteTimeSpan);
        await dispatcher.StopAsync(patience.Token);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Listen();
        await modules.LoadAsync();
        if (!await TryLogInAsync(stoppingToken))
            return;
        await client.StartAsync();
        await _ready.Task.WaitAsync(stoppingToken);
        await RegisterAsync(stoppingToken);
        await warmUp.RunAsync(client.CurrentUser);
    }

    private void Listen()
    {
        client.Log += log.LogAsync;
        // A handler's failure is the dispatcher's to log, once, with its code.
        service.Log += message => message.Exception is null ? log.LogAsync(message) : Task.CompletedTask;
        client.ShardReady += OnReadyAsync;
        client.ShardDisconnected += OnDisconnectedAsync;
        if (options.Value.MessageContent)
            client.MessageReceived += OnMessageAsync;
        client.InteractionCreated += interaction =>
        {
            dispatcher.Accept(interaction, interaction.InteractionChannel);
            return Task.CompletedTask;
        };
    }

    // Not awaited: the gateway's own task must not wait.
    private Task OnMessageAsync(SocketMessage message)
    {
        _ = typing.HearAsync(message, lifetime.ApplicationStopping);
        return Task.CompletedTask;
    }

    private async Task OnReadyAsync(DiscordSocketClient shard)
    {
        _readyShards[shard.ShardId] = true;
        if (presence.Now() is { Length: > 0 } line)
            await shard.SetCustomStatusAsync(line);
        if (_readyShards.Count == client.Shards.Count && _ready.TrySetResult())
            HostingLog.Connected(logger, BotVersion.Text, client.CurrentUser.Username, client.CurrentUser.Id, client.Shards.Count, client.Guilds.Count);
    }

    private Task OnDisconnectedAsync(Exception reason, DiscordSocketClient shard)
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested)
            return Task.CompletedTask;
        if (GatewayClosed.Sentence(reason) is { } sentence)
            GiveUp(sentence);
        else
            HostingLog.Disconnected(logger, shard.ShardId, reason?.Message ?? "no reason given");
        return Task.CompletedTask;
    }

    private async Task<bool> TryLogInAsync(CancellationToken stoppingToken)
    {
        for (var pause = TimeSpan.FromSeconds(1); ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            try
            {
                await client.LoginAsync(TokenType.Bot, options.Value.Token);
                return true;
            }
            catch (Exception failure) when (GatewayClosed.Sentence(failure) is { } sentence)
            {
                GiveUp(sentence);
                return false;
            }
            catch (Exception failure) when (failure is HttpRequestException or HttpException or TimeoutException)
            {
                HostingLog.NotLoggedIn(logger, failure.Message, pause);
                await Task.Delay(pause, clock, stoppingToken);
            }
        }
    }

    /// <summary>Commands that were registered before go on working while this fails.</summary>
    private async Task RegisterAsync(CancellationToken stoppingToken)
    {
        for (var pause = TimeSpan.FromSeconds(5); ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            try
            {
                await registrar.RegisterAsync(client.CurrentUser.Id, stoppingToken);
                return;
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                HostingLog.NotRegistered(logger, failure, pause);
                await Task.Delay(pause, clock, stoppingToken);
            }
        }
    }

    private void GiveUp(string sentence)
    {
        HostingLog.Fatal(logger, sentence);
        exit.Fail();
        lifetime.StopApplication();
    }
}
