namespace Discord.Interactions;

[AttributeUsage(AttributeTargets.Property, Inherited = false)]
public abstract class ModalInputAttribute : Attribute
{
    protected ModalInputAttribute(string customId) => CustomId = customId;

    public string CustomId { get; }

    public abstract ComponentType ComponentType { get; }
}
