using System.Diagnostics.CodeAnalysis;
using Polly;
using PteroBot.Panel.Budget;
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
    private readonly HttpClient _http;
    private readonly RefitSettings _refit;

    public KeyApi(CallScope scope, PanelKey key, PanelConnection connection, RequestBudget budget, SharedReads reads, ResiliencePipeline<HttpResponseMessage> pipeline)
    {
        Connection = connection;
        Scope = scope;
        Dialect = scope.Panel.Dialect ?? PanelDialect.Of(key);
        HttpMessageHandler chain = new BufferingHandler(connection.Handler);
        chain = new LoggingHandler(scope.Logger, scope.Clock, chain);
        chain = new CredentialsHandler(scope.Panel, key, scope.Options, chain);
        chain = new BudgetHandler(budget, scope, chain);
        chain = new ResilienceHandler(pipeline, scope, chain);
        chain = new SharingHandler(reads, scope, chain);
        chain = new DialectHandler(Dialect, scope, chain);
        chain = new FailureHandler(scope, chain);
        // Connections outlive the client, and the pipeline knows about time-outs.
        _http = new HttpClient(chain, disposeHandler: false) { BaseAddress = scope.Panel.Address.Root, Timeout = Timeout.InfiniteTimeSpan };
        _refit = new RefitSettings(Serializer) { UrlParameterFormatter = Formatter, DeserializationExceptionFactory = Unreadable };
    }

    public PanelDialect Dialect { get; }

    public TimeProvider Clock => Scope.Clock;

    public IWingsConnector Nodes => new WingsConnector(Scope.Panel.Address, Connection, Scope.Options);

    public PanelAddress Panel => Scope.Panel.Address;

    public PanelConnection Connection { get; }

    private CallScope Scope { get; }

    public T Api<T>()
        where T : class => RestService.For<T>(_http, _refit);

    private Task<Exception?> Unreadable(HttpResponseMessage response, Exception exception) =>
        Task.FromResult<Exception?>(Breakdown.Of(Scope.Panel.Address, exception) ?? exception);
}
