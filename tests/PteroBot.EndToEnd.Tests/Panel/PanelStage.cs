using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using PteroBot.Sandbox.Panel;

namespace PteroBot.EndToEnd.Tests.Panel;

/// <summary>A simulated panel on loopback for one test, and calls to it as its people make them.</summary>
internal sealed class PanelStage : IAsyncDisposable
{
    private readonly PanelHost _host;
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { Timeout = TimeSpan.FromSeconds(30) };

    private PanelStage(PanelHost host) => _host = host;

    public PanelSimulation Panel => _host.Simulation;

    public static async Task<PanelStage> StartAsync(PanelSimulationOptions? options = null, TimeProvider? time = null) =>
        new(await PanelHost.StartAsync(options ?? new PanelSimulationOptions { Speed = 50 }, time ?? TimeProvider.System, 0, TestContext.Current.CancellationToken));

    /// <summary>The key of nora, adam or mia, one of full, readonly, revoked, or the one with this description.</summary>
    public string Key(string who) => who switch
    {
        "full" => Panel.Keys.ApplicationFull,
        "readonly" => Panel.Keys.ApplicationReadOnly,
        "revoked" => Panel.Keys.Revoked,
        _ => Panel.People.SingleOrDefault(person => person.Name == who)?.AccountKey ?? Panel.World.Keys.Single(key => key.Description == who).Token,
    };

    public Task<PanelReply> GetAsync(string who, string path) => SendAsync("GET", who, path);

    public Task<PanelReply> PostAsync(string who, string path, string? json = null) => SendAsync("POST", who, path, json);

    public async Task<PanelReply> SendAsync(string method, string? who, string path, string? body = null, string? accept = "application/json", string type = "application/json")
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), Panel.PanelUrl + path);
        if (who is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Key(who));
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, MediaTypeHeaderValue.Parse(type));
        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var headers =
            response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(",", header.Value), StringComparer.OrdinalIgnoreCase);
        return new PanelReply((int)response.StatusCode, text, headers);
    }

    public Task<HttpResponseMessage> RawAsync(HttpRequestMessage request) =>
        _http.SendAsync(request, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _host.DisposeAsync();
    }
}

internal sealed record PanelReply(int Status, string Text, IReadOnlyDictionary<string, string> Headers)
{
    public JsonNode? Json => Text.Length > 0 && Text[0] is '{' or '[' ? JsonNode.Parse(Text) : null;

    public JsonNode Attributes => Json!["attributes"]!;

    public IReadOnlyList<JsonNode> Rows => [.. Json!["data"]!.AsArray().Select(row => row!["attributes"]!)];

    public string? ErrorCode => (string?)Json?["errors"]?[0]?["code"];

    public string? ErrorDetail => (string?)Json?["errors"]?[0]?["detail"];
}
