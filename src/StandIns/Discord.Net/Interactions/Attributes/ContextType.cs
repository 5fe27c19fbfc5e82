namespace Discord.Interactions;

[Flags]
public enum ContextType
{
    Guild = 1 << 0,
    DM = 1 << 1,
    Group = 1 << 2,
}
