namespace PteroBot.StandIns.Tests.Surface;

/// <summary>A type of the surface: <paramref name="Name"/> as in <c>Optional&lt;T&gt;</c>, <paramref name="Header"/> with its kind and modifiers.</summary>
internal sealed record SurfaceType(string Name, string Header, IReadOnlyList<string> Bases, IReadOnlyList<SurfaceMember> Members);
