namespace PteroBot.Storage.Engines;

/// <summary>A document as an engine sees it.</summary>
internal sealed record RawDocument(string Id, long Version, string Json);

/// <summary>A place in an index.</summary>
internal readonly record struct IndexRow(string Index, byte[] Key);

/// <summary>The name of an index that the store keeps.</summary>
internal readonly record struct IndexName(string Type, string Index);
