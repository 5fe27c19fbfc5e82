namespace Discord;

public interface IDMChannel : IMessageChannel;
