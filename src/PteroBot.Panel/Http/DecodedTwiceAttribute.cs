namespace PteroBot.Panel.Http;

/// <summary>Marks a value that the panel decodes once more than usual, so that a percent sign must be written twice.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class DecodedTwiceAttribute : Attribute;
