using Microsoft.Extensions.Logging.Abstractions;
using PteroBot.Storage.Engines.Sqlite;
using PteroBot.Storage.Tests.Secrets;

namespace PteroBot.Storage.Tests.Crash;

/// <summary>What runs in the process that is killed. It says each thing on a line only after it is committed.</summary>
internal static class CrashChild
{
    /// <summary>Writes pairs of documents, for ever: <c>{n}-a</c> and <c>{n}-b</c>, and moves one older document in its index.</summary>
    public static async Task WriteAsync(string folder)
    {
        var engine = new SqliteEngine(Path.Combine(folder, "data", "pterobot.db"));
        await using var store = new DocumentStore(engine, [Note.Type], TimeProvider.System, NullLogger<DocumentStore>.Instance);
        for (var i = await store.CountAsync(Note.Type, Note.ByRank.Where(1), default); ; i++)
        {
            var id = $"{i:000000}";
            await store.TransactAsync(async (session, token) =>
            {
                await session.InsertAsync(Note.Type, id + "-a", new Note(1, id, Rank: 1), token);
                await session.InsertAsync(Note.Type, id + "-b", new Note(2, id, Rank: 2), token);
                await session.PutAsync(Note.Type, "moving", new Note((ulong)i, id, Rank: 3), token);
            }, default);
            Say(id);
        }
    }

    /// <summary>Rotates the keys, again and again.</summary>
    public static async Task RotateAsync(string folder)
    {
        await using var host = new StoreHost(folder, ("Security:NewMasterKeyFile", Path.Combine(folder, "keys", "next.key")));
        while (true)
        {
            await host.Rotation.RotateAsync(new Reporter(), default);
            Say("rotated");
        }
    }

    private static void Say(string line)
    {
        Console.Out.WriteLine(line);
        Console.Out.Flush();
    }

    private sealed class Reporter : IProgress<RotationProgress>
    {
        public void Report(RotationProgress value) => Say("progress");
    }
}
