namespace Discord;

public enum ApplicationCommandType : byte
{
    Slash = 1,
    User = 2,
    Message = 3,
}
