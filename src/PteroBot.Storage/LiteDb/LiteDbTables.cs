using LiteDB;

namespace PteroBot.Storage.Engines.LiteDb;

/// <summary>
/// The collections and what is read from them. Every <c>_id</c> is binary, type and name first: LiteDB orders bytes as bytes,
/// while texts would follow a collation.
/// </summary>
internal sealed class LiteDbTables(ILiteDatabase database)
{
    private const string Range = "$._id BETWEEN @0 AND @1";

    public ILiteCollection<BsonDocument> Documents { get; } = database.GetCollection("documents");

    public ILiteCollection<BsonDocument> Rows { get; } = database.GetCollection("index_rows");

    public ILiteCollection<BsonDocument> Indexes { get; } = database.GetCollection("indexes");

    public ILiteCollection<BsonDocument> Counters { get; } = database.GetCollection("counters");

    public void Prepare() => Rows.EnsureIndex("document", "$.document");

    public static byte[] Key(params ReadOnlySpan<string> texts)
    {
        var key = new List<byte>();
        foreach (var text in texts)
            key.AddRange(IndexKey.FromText(text));
        return [.. key];
    }

    public RawDocument? Find(string type, string id) => Documents.FindById(Key(type, id)) is { } found ? Read(found) : null;

    public List<RawDocument> Query(RawQuery query) => query.Index is null
        ? [.. Page(Documents, query, DocumentBounds(query), AfterDocument(query)).Select(Read)]
        : [.. Page(Rows, query, RowBounds(query), AfterRow(query)).Select(row => Read(Documents.FindById(row["document"])))];

    public long Count(RawQuery query)
    {
        var (from, below) = query.Index is null ? DocumentBounds(query) : RowBounds(query);
        return (query.Index is null ? Documents : Rows).Query().Where(Range, from, below).LongCount();
    }

    public List<IndexName> IndexNames() => [.. Indexes.FindAll().Select(index => new IndexName(index["type"].AsString, index["name"].AsString))];

    // Both ends of BETWEEN belong to the range; no row's key equals the upper one, as an id follows in every key.
    private static IEnumerable<BsonDocument> Page(ILiteCollection<BsonDocument> collection, RawQuery query, (byte[] From, byte[] Below) bounds, byte[]? after)
    {
        var (from, below) = bounds;
        if (after is not null)
            (from, below) = query.Descending ? (from, after) : (after, below);
        return collection.Query()
            .Where(Range, from, below)
            .OrderBy("$._id", query.Descending ? LiteDB.Query.Descending : LiteDB.Query.Ascending)
            .ToEnumerable()
            .Where(found => after is null || !found["_id"].AsBinary.AsSpan().SequenceEqual(after))
            .Take(query.Limit);
    }

    private static (byte[] From, byte[] Below) DocumentBounds(RawQuery query) => (Key(query.Type), [.. Key(query.Type), IndexKey.End]);

    private static (byte[] From, byte[] Below) RowBounds(RawQuery query)
    {
        var index = Key(query.Type, query.Index!);
        return ([.. index, .. query.From], [.. index, .. query.Below]);
    }

    private static byte[]? AfterDocument(RawQuery query) => query.AfterId is { } id ? Key(query.Type, id) : null;

    private static byte[]? AfterRow(RawQuery query) => query.AfterId is { } id ? [.. Key(query.Type, query.Index!), .. query.AfterKey, .. Key(id)] : null;

    private static RawDocument Read(BsonDocument found) => new(found["id"].AsString, found["version"].AsInt64, found["json"].AsString);
}
