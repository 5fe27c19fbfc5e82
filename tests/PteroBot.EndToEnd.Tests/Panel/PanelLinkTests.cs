using System.Net.Http.Headers;
using System.Text;
using PteroBot.Sandbox.Panel;
using PteroBot.TestKit;

namespace PteroBot.EndToEnd.Tests.Panel;

/// <summary>Signed links, as they were measured on a real Wings 1.11.11.</summary>
public sealed class PanelLinkTests : IDisposable
{
    private readonly HttpClient _http = new();

    [Theory]
    [InlineData("/plugins", 404)]
    [InlineData("/missing.txt", 500)]
    [InlineData("/../../etc/passwd", 500)]
    public async Task A_link_to_what_is_no_file_is_signed_all_the_same_and_fails_on_the_node(string file, int status)
    {
        await using var stage = await PanelStage.StartAsync();

        var reply = await _http.GetAsync(await DownloadAsync(stage, file), TestContext.Current.CancellationToken);

        Assert.Equal(status, (int)reply.StatusCode);
    }

    [Fact]
    public async Task Head_is_refused_and_uses_nothing_up_and_a_range_is_ignored()
    {
        await using var stage = await PanelStage.StartAsync();
        var link = await DownloadAsync(stage, "/eula.txt");

        var head = await _http.SendAsync(new HttpRequestMessage(HttpMethod.Head, link), TestContext.Current.CancellationToken);
        var range =
            await _http.SendAsync(new HttpRequestMessage(HttpMethod.Get, link) { Headers = { Range = new RangeHeaderValue(0, 3) } }, TestContext.Current.CancellationToken);

        Assert.Equal([401, 200], [(int)head.StatusCode, (int)range.StatusCode]);
        Assert.Equal("eula=true\n", await range.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("attachment; filename=\"eula.txt\"", range.Content.Headers.ContentDisposition?.ToString());
    }

    [Fact]
    public async Task After_a_quarter_of_an_hour_and_with_a_forged_token_there_is_only_a_failure()
    {
        var clock = new ManualClock();
        await using var stage = await PanelStage.StartAsync(new PanelSimulationOptions(), clock);
        var link = await DownloadAsync(stage, "/eula.txt");

        clock.Advance(TimeSpan.FromMinutes(15));
        var late = await _http.GetAsync(link, TestContext.Current.CancellationToken);
        var forged = await _http.GetAsync(link + "x", TestContext.Current.CancellationToken);

        Assert.Equal([500, 500], [(int)late.StatusCode, (int)forged.StatusCode]);
        Assert.Contains("\"request_id\"", await late.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_refused_upload_uses_the_link_up_and_a_path_cannot_leave_the_server()
    {
        await using var stage = await PanelStage.StartAsync();
        stage.Panel.World.Nodes[0].UploadSize = 1;
        var files = $"/api/client/servers/{stage.Panel.World.Servers[0].Identifier}/files";
        var link = (string)(await stage.GetAsync("nora", $"{files}/upload")).Attributes["url"]!;
        var other = (string)(await stage.GetAsync("nora", $"{files}/upload")).Attributes["url"]!;

        var tooLarge = await UploadAsync(link, "big.bin", new byte[(1 << 20) + 1]);
        var again = await UploadAsync(link, "big.bin", [1]);
        var stripped = await UploadAsync($"{other}&directory=/../../x", "up.txt", Encoding.UTF8.GetBytes("up"));

        Assert.Equal([400, 404, 200], [(int)tooLarge.StatusCode, (int)again.StatusCode, (int)stripped.StatusCode]);
        Assert.Contains("larger than the maximum file upload size of 1 MB.", await tooLarge.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("up", (await stage.GetAsync("nora", $"{files}/contents?file=/x/up.txt")).Text);
    }

    public void Dispose() => _http.Dispose();

    private static async Task<string> DownloadAsync(PanelStage stage, string file) =>
        (string)(await stage.GetAsync("nora", $"/api/client/servers/{stage.Panel.World.Servers[0].Identifier}/files/download?file={file}")).Attributes["url"]!;

    private async Task<HttpResponseMessage> UploadAsync(string link, string name, byte[] content)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(content), "files", name } };
        return await _http.PostAsync(link, form, TestContext.Current.CancellationToken);
    }
}
