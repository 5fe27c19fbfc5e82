namespace Discord;

public enum UserStatus
{
    Offline = 0,
    Online = 1,
    Idle = 2,
    AFK = 3,
    DoNotDisturb = 4,
    Invisible = 5,
}
