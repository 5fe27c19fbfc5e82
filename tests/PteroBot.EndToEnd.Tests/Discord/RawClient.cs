using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using PteroBot.Sandbox.Discord.World;

namespace PteroBot.EndToEnd.Tests.Discord;

/// <summary>An answer of the simulated REST side.</summary>
internal sealed record RawAnswer(int Status, JsonNode? Body, HttpResponseHeaders Headers, string Text)
{
    public int Code => (int?)Body?["code"] ?? 0;

    /// <summary>The inner code of the error at this path of the tree.</summary>
    public string? ErrorAt(params string[] path) =>
        (string?)path.Aggregate(Body?["errors"], (node, step) => node?[step])?["_errors"]?[0]?["code"];

    public string? Header(string name) => Headers.TryGetValues(name, out var values) ? values.First() : null;
}

/// <summary>Talks to the simulated Discord byte by byte: as a bot that may do everything wrong.</summary>
internal sealed class RawClient : IDisposable
{
    public const string BotId = "1290000000000000001";
    public const string Harbour = "1280000000000000001";
    public const string Lighthouse = "1284000000000000002";
    public const string General = "1280000000000000101";
    private readonly HttpClient _http;

    public RawClient(SandboxHost sandbox)
    {
        _http = new HttpClient { BaseAddress = new Uri(sandbox.App.Address, "api/v10/") };
        _http.DefaultRequestHeaders.UserAgent.ParseAdd("DiscordBot (https://example.com, 1)");
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bot", DiscordWorld.Token);
    }

    public HttpRequestHeaders Headers => _http.DefaultRequestHeaders;

    public Task<RawAnswer> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    public Task<RawAnswer> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path, null);

    public Task<RawAnswer> PostAsync(string path, JsonNode? body) => SendJsonAsync(HttpMethod.Post, path, body);

    public Task<RawAnswer> PatchAsync(string path, JsonNode body) => SendJsonAsync(HttpMethod.Patch, path, body);

    public Task<RawAnswer> PutAsync(string path, JsonNode? body) => SendJsonAsync(HttpMethod.Put, path, body);

    /// <summary>Posts to the general channel of Harbour.</summary>
    public Task<RawAnswer> SayAsync(JsonObject message) => PostAsync($"channels/{General}/messages", message);

    /// <summary>Answers an interaction.</summary>
    public Task<RawAnswer> CallbackAsync(JsonNode interaction, int type, JsonNode? data = null, string query = "") =>
        PostAsync($"interactions/{interaction["id"]}/{interaction["token"]}/callback{query}", new JsonObject { ["type"] = type, ["data"] = data });

    private Task<RawAnswer> SendJsonAsync(HttpMethod method, string path, JsonNode? body) =>
        SendAsync(method, path, body is null ? null : new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"));

    public async Task<RawAnswer> SendAsync(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        using var response = await _http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        var body = response.Content.Headers.ContentType?.MediaType == "application/json" && text.Length > 0 ? JsonNode.Parse(text) : null;
        return new RawAnswer((int)response.StatusCode, body, response.Headers, text);
    }

    public void Dispose() => _http.Dispose();
}
