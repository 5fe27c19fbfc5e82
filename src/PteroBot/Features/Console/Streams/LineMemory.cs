using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace PteroBot.Features.Console.Streams;

/// <summary>
/// Which lines of a console were heard lately, so that the node's log tells after a break which ones were missed. It keeps prints of lines, not the lines: what a console says
/// stays out of the store. Used by one caller at a time.
/// </summary>
internal sealed class LineMemory
{
    /// <summary>So many lines have to follow each other in the log as they were heard; fewer where there are no more.</summary>
    public const int Sure = 3;

    // So many are compared and stored, and so many are kept for those that still wait to be shown.
    private const int Compared = 50;
    private const int Most = 4_000;

    private readonly List<long> _prints;
    private long _first;

    /// <param name="known">The lines that were heard before, the newest last; as <see cref="Until"/> gave them.</param>
    public LineMemory(IReadOnlyList<long> known) => _prints = [.. known];

    public bool IsEmpty => _prints.Count == 0;

    /// <summary>The number of the line that was heard last; -1 before the first.</summary>
    public long Newest => _first + _prints.Count - 1;

    /// <summary>Remembers a line.</summary>
    /// <returns>Its number.</returns>
    public long Note(string line)
    {
        _prints.Add(PrintOf(line));
        if (_prints.Count > Most)
        {
            _first += Most / 2;
            _prints.RemoveRange(0, Most / 2);
        }
        return Newest;
    }

    /// <summary>The prints of the last lines up to this one.</summary>
    public IReadOnlyList<long> Until(long number) => [.. _prints.Take((int)Math.Max(0, number - _first + 1)).TakeLast(Compared)];

    /// <summary>
    /// What a log holds that was not heard; null when it does not go back to what was. Where lines repeat themselves, the newest place counts: nothing is shown twice.
    /// </summary>
    public IReadOnlyList<string>? Missed(IReadOnlyList<string> log)
    {
        var prints = log.Select(PrintOf).ToList();
        var (longest, at) = (0, 0);
        for (var end = prints.Count; end > 0; end--)
            if (RunBefore(prints, end) is var run && run > longest)
                (longest, at) = (run, end);
        return longest > 0 && longest >= Math.Min(Sure, Math.Min(_prints.Count, at)) ? [.. log.Skip(at)] : null;
    }

    /// <summary>How many lines before this place are the ones that were heard last.</summary>
    private int RunBefore(List<long> log, int end)
    {
        var most = Math.Min(Compared, Math.Min(_prints.Count, end));
        for (var run = 0; run < most; run++)
            if (log[end - 1 - run] != _prints[^(run + 1)])
                return run;
        return most;
    }

    private static long PrintOf(string line) => BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(MemoryMarshal.AsBytes(line.AsSpan())));
}
