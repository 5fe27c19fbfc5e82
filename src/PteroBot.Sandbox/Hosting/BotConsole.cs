namespace PteroBot.Sandbox.Hosting;

/// <summary>What the bot printed, kept and repeated with a prefix.</summary>
internal sealed class BotConsole(TextWriter echo)
{
    private readonly RingBuffer<string> _lines = new(2_000);

    public Action<string>? Added { get; set; }

    public IReadOnlyList<string> Lines => [.. _lines.Since(0).Select(entry => entry.Item)];

    public void Add(string? line)
    {
        if (line is null)
            return;
        _lines.Add(line);
        echo.WriteLine($"[bot] {line}");
        Added?.Invoke(line);
    }
}
