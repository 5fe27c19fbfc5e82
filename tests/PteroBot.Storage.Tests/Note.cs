using System.Text.Json.Serialization;

namespace PteroBot.Storage.Tests;

internal sealed record Note(ulong Owner, string Title, DateTimeOffset? DueAt = null, int Rank = 0, SealedText? Secret = null)
{
    public static readonly DocumentIndex<Note> ByOwner = new("owner", note => IndexValue.Of(note.Owner, note.Title));
    public static readonly DocumentIndex<Note> ByDue = new("due", note => note.DueAt);
    public static readonly DocumentIndex<Note> ByRank = new("rank", note => note.Rank);

    public static readonly DocumentType<Note> Type = new("note", () => NoteJson.Default.Note, ByOwner, ByDue, ByRank)
    {
        Secrets = [new(note => note.Secret, (note, text) => note with { Secret = text }, (id, note) => Purpose(id, note.Owner))],
    };

    public static string Purpose(string id, ulong owner) => $"note/{owner}/{id}";
}

[JsonSerializable(typeof(Note))]
internal sealed partial class NoteJson : JsonSerializerContext;
