namespace PteroBot.Storage;

/// <summary>A field of a document that holds a sealed secret.</summary>
/// <param name="Get">Takes it out of the record; an empty or null value is passed over.</param>
/// <param name="With">The record with another sealed value in its place.</param>
/// <param name="Purpose">The purpose it is sealed for, from the id and the record.</param>
public sealed record SealedField<T>(Func<T, SealedText?> Get, Func<T, SealedText, T> With, Func<string, T, string> Purpose) where T : class;
