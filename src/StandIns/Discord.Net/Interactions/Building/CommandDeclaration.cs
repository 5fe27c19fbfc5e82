#nullable enable

namespace Discord.Interactions;

/// <summary>What every attribute that declares a command says.</summary>
internal sealed record CommandDeclaration(string Name, bool IgnoreGroupNames, RunMode RunMode);
