using System.Diagnostics.CodeAnalysis;
using Polly;
using PteroBot.Panel.Budget;
using PteroBot.Panel.Client;
using PteroBot.Panel.Dialects;
using PteroBot.Panel.Failures;
using PteroBot.Panel.Http;
using PteroBot.Panel.Json;
using PteroBot.Panel.Live;
using Refit;

namespace PteroBot.Panel;

/// <summary>The APIs of one key: the chain of handlers, outer to inner, and Refit on top of it.</summary>
[SuppressMessage("Design", "CA1001", Justification = "The client owns nothing: its connections belong to the panel.")]
internal sealed class KeyApi : IApiSource
{
    private static readonly PanelSerializer Serializer = new();
    private static readonly PanelUrlFormatter Formatter = new();
    private readonly CallScope _scope;
    private readonly HttpClient _http;
    private readonly RefitSettings _refit;

    public KeyApi(CallScope scope, PanelKey key, ResiliencePipeline<HttpResponseMessage> pipeline, CallGate? gate)
    {
        _scope = scope;
        HttpMessageHandler chain = new BufferingHandler(scope.Options, scope.Clock, scope.Connection.Handler);
        chain = new LoggingHandler(scope.Logger, scope.Clock, chain);
        chain = new CredentialsHandler(scope.Panel, key, scope.Options, chain);
        chain = new BudgetHandler(scope, chain);
        chain = new ResilienceHandler(pipeline, scope, chain);
        chain = new SharingHandler(scope, chain);
        chain = new DialectHandler(scope, chain);
        chain = new FailureHandler(scope, chain);
        if (gate is not null)
            chain = new GateHandler(gate, scope, chain);
        // Connections outlive the client, and the pipeline knows about time-outs.
        _http = new HttpClient(chain, disposeHandler: false) { BaseAddress = scope.Panel.Address.Root, Timeout = Timeout.InfiniteTimeSpan };
        _refit = new RefitSettings(Serializer) { UrlParameterFormatter = Formatter, DeserializationExceptionFactory = Unreadable };
    }

    public PanelDialect Dialect => _scope.Dialect;

    public TimeProvider Clock => _scope.Clock;

    public PanelAddress Panel => _scope.Panel.Address;

    public PanelConnection Connection => _scope.Connection;

    public bool TrySpare(int calls) => _scope.Budget.TrySpare(calls);

    public IWingsConnector Nodes => new WingsConnector(Panel, Connection, _scope.Options);

    public CredentialSource Credentials(IConsoleApi console, ServerId server) =>
        new(console, server, () => _scope.Traits.TakeCredentials(server, Dialect), Clock);

    public T Api<T>()
        where T : class => RestService.For<T>(_http, _refit);

    private Task<Exception?> Unreadable(HttpResponseMessage response, Exception exception) =>
        Task.FromResult<Exception?>(Breakdown.Of(Panel, exception) ?? exception);
}
