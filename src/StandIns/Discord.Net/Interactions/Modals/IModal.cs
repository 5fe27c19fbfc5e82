namespace Discord.Interactions;

/// <summary>A form as a class: its inputs are the properties with a <see cref="ModalInputAttribute"/>.</summary>
public interface IModal
{
    string Title { get; }
}
