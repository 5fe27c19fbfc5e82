namespace Discord;

public interface ISelfUser : IUser;
