namespace PteroBot.Storage;

/// <summary>A document that should be new is already there.</summary>
public sealed class DocumentExistsException(string type, string id) : Exception($"A {type} with the id \"{id}\" is already in the store.");

/// <summary>A document was changed or deleted after it was read.</summary>
public sealed class DocumentChangedException(string type, string id) : Exception($"The {type} with the id \"{id}\" was changed in the meantime.");
