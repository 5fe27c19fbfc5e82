using System.Text.RegularExpressions;

namespace PteroBot.Sandbox.Panel;

/// <summary>Tells whoever listens what was asked and answered, without tokens of links and with long bodies cut.</summary>
internal sealed partial class TrafficLog(TimeProvider time)
{
    private const int LongestBody = 16_384;

    public Action<PanelExchange>? Listener { get; set; }

    public Exchange Begin(string target, HttpRequest request) =>
        new(this, target, request.Method, request.Path + Token().Replace(request.QueryString.Value ?? "", "token=***"), time.GetUtcNow());

    public void Frame(string target, string direction, string path, string? by, string text) =>
        Listener?.Invoke(new PanelExchange(target, time.GetUtcNow(), TimeSpan.Zero, direction, path, 0, by, Cut(text), null));

    private static string? Cut(string? text) => text?.Length > LongestBody ? text[..LongestBody] + "..." : text;

    [GeneratedRegex("token=[^&]*")]
    private static partial Regex Token();

    internal sealed class Exchange(TrafficLog log, string target, string method, string path, DateTimeOffset at)
    {
        public string? By { get; set; }

        public string? Request { get; set; }

        public void End(int status, string? response) => log.Listener?.Invoke(
            new PanelExchange(target, at, log.Now - at, method, path, status, By, Cut(Request), Cut(response)));
    }

    private DateTimeOffset Now => time.GetUtcNow();
}
