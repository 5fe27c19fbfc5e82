namespace Discord;

public readonly struct EmbedField
{
    internal EmbedField(string name, string value, bool inline)
    {
        Name = name;
        Value = value;
        Inline = inline;
    }

    public string Name { get; }

    public string Value { get; }

    public bool Inline { get; }

    public override string ToString() => $"{Name} ({Value})";
}
