namespace Discord.Interactions;

public class ParameterChoice
{
    internal ParameterChoice(string name, object value)
    {
        Name = name;
        Value = value;
    }

    public string Name { get; }

    public object Value { get; }
}
