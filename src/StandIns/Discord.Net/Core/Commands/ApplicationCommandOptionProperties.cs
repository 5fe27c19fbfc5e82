namespace Discord;

/// <summary>An option, a sub-command or a group of sub-commands, as it is registered.</summary>
public class ApplicationCommandOptionProperties
{
    private string _name;
    private string _description;

    public string Name
    {
        get => _name;
        set => _name = CommandText.Name(value);
    }

    public string Description
    {
        get => _description;
        set => _description = CommandText.Description(value);
    }

    public ApplicationCommandOptionType Type { get; set; }

    public bool? IsRequired { get; set; }

    public bool IsAutocomplete { get; set; }

    public double? MinValue { get; set; }

    public double? MaxValue { get; set; }

    public int? MinLength { get; set; }

    public int? MaxLength { get; set; }

    public List<ApplicationCommandOptionChoiceProperties> Choices { get; set; }

    public List<ApplicationCommandOptionProperties> Options { get; set; }

    public List<ChannelType> ChannelTypes { get; set; }
}
