namespace PteroBot.Storage;

/// <summary>One transaction: reads see its own writes; all of its writes become durable together or not at all.</summary>
public interface IDocumentSession : IDocumentReader, IDocumentWriter;
