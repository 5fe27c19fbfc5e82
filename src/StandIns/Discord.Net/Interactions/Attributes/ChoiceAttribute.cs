namespace Discord.Interactions;

/// <summary>One of the values that an option can take.</summary>
[AttributeUsage(AttributeTargets.Parameter, AllowMultiple = true)]
public class ChoiceAttribute : Attribute
{
    public ChoiceAttribute(string name, string value) => (Name, Value) = (name, value);

    public ChoiceAttribute(string name, int value) => (Name, Value) = (name, value);

    public ChoiceAttribute(string name, double value) => (Name, Value) = (name, value);

    public string Name { get; }

    public object Value { get; }
}
