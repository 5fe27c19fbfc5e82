namespace PteroBot.Panel.Http;

/// <summary>Marks text that becomes one segment of a path: <c>.</c> and <c>..</c> would lead to another route and are refused.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class PathSegmentAttribute : Attribute;
