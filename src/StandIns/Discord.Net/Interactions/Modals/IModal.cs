namespace Discord.Interactions;

/// <summary>A form as a class: the last parameter of every command that answers one.</summary>
public interface IModal
{
    string Title { get; }
}
