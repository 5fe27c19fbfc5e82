namespace Discord;

/// <summary>A channel that may lie in a category.</summary>
public interface INestedChannel : IGuildChannel;
